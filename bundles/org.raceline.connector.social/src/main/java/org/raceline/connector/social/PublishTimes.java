package org.raceline.connector.social;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Period;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Dialect;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/**
 * What a first reading of a posts file tells of its dates. Meta writes the month first; days beyond the twelfth in its place
 * show a file that has the day first throughout, unless more dates can only have the month first.
 *
 * @param days from the first post to the last; empty where there is none
 */
record PublishTimes(DateStyle style, Optional<Period> days) {
    private static final DateStyle MONTH_FIRST = DateStyle.of("M/d/uuuu[ H:mm[:ss]]", "uuuu-MM-dd'T'H:mm[:ss]", "uuuu-MM-dd[ H:mm[:ss]]");
    private static final DateStyle DAY_FIRST = DateStyle.of("d/M/uuuu[ H:mm[:ss]]");

    static PublishTimes of(Input input, Settings settings) throws IOException, ConnectorException {
        long dayFirst = 0;
        long monthFirst = 0;
        Optional<Period> asMonthFirst = Optional.empty();
        Optional<Period> asDayFirst = Optional.empty();
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            PostColumns columns = null;
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                if (columns == null) {
                    columns = Format.isBetween(next.get()) ? null : new PostColumns(Columns.of(next.get()));
                } else if (columns.isWhole(next.get()) && !columns.isNote(next.get())) {
                    Optional<LocalDate> usual = MONTH_FIRST.date(columns.publishTime(next.get()));
                    Optional<LocalDate> alternative = DAY_FIRST.date(columns.publishTime(next.get()));
                    dayFirst += usual.isEmpty() && alternative.isPresent() ? 1 : 0;
                    monthFirst += usual.isPresent() && alternative.isEmpty() ? 1 : 0;
                    asMonthFirst = Span.widened(asMonthFirst, usual);
                    asDayFirst = Span.widened(asDayFirst, alternative);
                }
            }
        }
        return dayFirst > monthFirst ? new PublishTimes(DAY_FIRST, asDayFirst) : new PublishTimes(MONTH_FIRST, asMonthFirst);
    }
}
