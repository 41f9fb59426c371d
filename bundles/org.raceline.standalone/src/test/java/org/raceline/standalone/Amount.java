package org.raceline.standalone;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is added up, on its day; {@code currency} is empty where it is not money. */
record Amount(BigDecimal value, String currency, LocalDate day) {
}
