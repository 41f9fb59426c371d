package org.raceline.connector.email;

import java.time.LocalDate;
import java.util.Optional;
import org.raceline.core.model.Person;
import org.raceline.tables.Moment;

/**
 * One contact of an audience.
 *
 * @param number Mailchimp's own of the contact in this audience; may be empty
 * @param joined when the contact opted in
 * @param since  the day on which it was unsubscribed or cleaned
 */
record Contact(Optional<Person> person, String number, Optional<Moment> joined, Optional<LocalDate> since) {
}
