package org.raceline.ui.internal.session;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Stream;
import org.raceline.core.model.Period;

/** The periods that can be picked, all told from the newest day with data. */
public enum PeriodChoice {
    LAST_FULL_MONTH, THIS_MONTH, LAST_30_DAYS, LAST_90_DAYS, THIS_QUARTER, LAST_QUARTER, THIS_YEAR, LAST_YEAR;

    /** Stable, untranslated id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choice of an id; the first one for an unknown id. */
    static PeriodChoice of(String id) {
        return Stream.of(values()).filter(choice -> choice.id().equals(id)).findFirst().orElse(LAST_FULL_MONTH);
    }

    public Period period(LocalDate today) {
        if (this == LAST_FULL_MONTH) {
            YearMonth month = YearMonth.from(today);
            return Period.month(month.atEndOfMonth().equals(today) ? month : month.minusMonths(1));
        }
        return Period.parse(id(), today).orElseThrow();
    }
}
