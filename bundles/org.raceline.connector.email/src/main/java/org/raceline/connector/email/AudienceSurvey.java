package org.raceline.connector.email;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Row;

/**
 * What a first reading learns of an audience file.
 *
 * @param contacts good records
 * @param undated  those of them that do not say since when they stand as they do
 * @param joined   days on which they opted in
 * @param since    days on which they were unsubscribed or cleaned
 */
record AudienceSurvey(Standing standing, long contacts, long undated, long withoutJoining, Optional<Period> joined, SortedSet<LocalDate> since) {

    static AudienceSurvey of(Input input, Settings settings, Function<Column, DateStyle> dates) throws IOException, ConnectorException {
        try (Table table = Table.open(input, settings, Table.Lines.IGNORED)) {
            ContactColumns columns = new ContactColumns(table.columns());
            long contacts = 0;
            long undated = 0;
            long withoutJoining = 0;
            Optional<Period> joined = Optional.empty();
            SortedSet<LocalDate> since = new TreeSet<>();
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                try {
                    Contact contact = columns.contact(row.get(), dates);
                    contacts++;
                    undated += contact.since().isPresent() ? 0 : 1;
                    withoutJoining += contact.joined().isPresent() ? 0 : 1;
                    joined = contact.joined().isPresent() ? Days.with(joined, contact.joined().get().local().toLocalDate()) : joined;
                    contact.since().ifPresent(since::add);
                } catch (CellException rejectedInTheSecondPass) {
                    // it tells nothing
                }
            }
            return new AudienceSurvey(columns.standing(), contacts, undated, withoutJoining, joined, since);
        }
    }

    /**
     * The day of the export, which the file does not state: needed for a stock, and for contacts without a day of their own.
     *
     * @throws ConnectorException if it is needed and not told, or earlier than what the file holds
     */
    Optional<LocalDate> exported(Settings settings) throws ConnectorException {
        Optional<LocalDate> told = settings.firstDay();
        if (contacts > 0 && undated > 0 && told.isEmpty()) {
            throw ConnectorException.needsInput(standing == Standing.SUBSCRIBED ? Sentences.error("audience.day") : Sentences.error("audience.undated", undated));
        }
        // The file's times are in UTC, where it may be a day later than where the export was made.
        if (told.isPresent() && latest().filter(day -> day.isAfter(told.get().plusDays(1))).isPresent()) {
            throw ConnectorException.needsInput(Sentences.error("audience.early"));
        }
        return told;
    }

    /** The last day that the file speaks of. */
    Optional<LocalDate> latest() {
        return Stream.concat(joined.map(Period::to).stream(), since.isEmpty() ? Stream.empty() : Stream.of(since.last())).max(Comparator.naturalOrder());
    }

    /** The days between those on which something happened: the file lists all that did, so on these nothing did. */
    List<LocalDate> quietDays() {
        return since.isEmpty() || undated > 0 ? List.of() : since.first().datesUntil(since.last()).filter(day -> !since.contains(day)).toList();
    }
}
