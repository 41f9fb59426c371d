package org.raceline.connector.shop;

import java.io.IOException;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Dialect;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/**
 * How a file writes dates. Shopify's own way and a few others can be read as they stand. What a spreadsheet makes of it in
 * some countries, {@code 4/3/2026 9:15}, can mean two days; then the column as a whole decides, else the user.
 */
final class CreatedAt {
    private static final DateStyle CLEAR = DateStyle.of("uuuu-MM-dd HH:mm:ss XX", "uuuu-MM-dd'T'HH:mm:ssXXX", "uuuu-MM-dd[ HH:mm[:ss]]",
            "d.M.uuuu[ H:mm[:ss]]");
    private static final DateStyle DAY_FIRST = DateStyle.of("d/M/uuuu[ H:mm[:ss]]", "d/M/uuuu h:mm[:ss] a");
    private static final DateStyle MONTH_FIRST = DateStyle.of("M/d/uuuu[ H:mm[:ss]]", "M/d/uuuu h:mm[:ss] a");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/.*");

    private CreatedAt() {
    }

    /**
     * Reads the file once more if its first order has slashes in its date.
     *
     * @throws ConnectorException if day and month cannot be told apart and the user has not told
     */
    static DateStyle styleOf(Input input, Settings settings) throws IOException, ConnectorException {
        boolean dayFirst = false;
        boolean monthFirst = false;
        boolean slashes = false;
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            Optional<Row> heading = ShopifyOrders.heading(rows);
            Column created = heading.isEmpty() ? new Column("", -1) : Columns.of(heading.get()).required("Created at");
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                Matcher date = SLASHES.matcher(created.text(row.get()));
                if (date.matches()) {
                    slashes = true;
                    dayFirst |= Integer.parseInt(date.group(1)) > 12;
                    monthFirst |= Integer.parseInt(date.group(2)) > 12;
                } else if (!slashes && !created.text(row.get()).isEmpty()) {
                    return CLEAR;
                }
            }
        }
        if (slashes && !dayFirst && !monthFirst) {
            return toldBy(settings.locale()).orElseThrow(() -> ConnectorException.needsInput(Sentences.error("day.or.month").at("Created at")));
        }
        return dayFirst == monthFirst ? CLEAR : dayFirst ? DAY_FIRST : MONTH_FIRST;
    }

    private static Optional<DateStyle> toldBy(Optional<Locale> locale) {
        return locale.map(told -> DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, null, IsoChronology.INSTANCE, told))
                .filter(pattern -> pattern.indexOf('y') > pattern.indexOf('d'))
                .map(pattern -> pattern.indexOf('d') < pattern.indexOf('M') ? DAY_FIRST : MONTH_FIRST);
    }
}
