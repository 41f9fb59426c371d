package org.raceline.connector.ads;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowRow;
import org.raceline.testkit.SlowTable;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

class SpendMutantsTest extends MutantsContract {

    @Override
    protected Connector connector() {
        return new SpendTables();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "spend.csv"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowTable.of(file);
        String spend = table.heading("spend( \\([a-z]{3}\\))?");
        String stated = spend.length() > 5 ? spend.substring(7, 10).toUpperCase(Locale.ROOT) : "XXX";
        facts.cut(new Cut(Set.of(), Grain.MONTH, Period.day(LocalDate.EPOCH), true, ""));
        for (SlowRow row : table.rows()) {
            String month = table.cell(row, "Month");
            if (row.isSkipped() && !List.of("total", "grand total", "sum").contains(month.toLowerCase(Locale.ROOT).replaceAll("\\s*:$", ""))) {
                throw new Unreadable("line " + row.first() + " is no total");
            }
            if (row.isLoaded()) {
                facts.record(row.first(), row.last());
                String cost = table.cell(row, spend);
                if (!cost.isEmpty()) {
                    observation("media_cost", table, row, month(month), facts).money(number(choices, cost), SlowValue.currency(cost).orElse(stated));
                }
                for (String count : List.of("Impressions", "Clicks")) {
                    if (!table.cell(row, count).isEmpty()) {
                        observation(count.toLowerCase(Locale.ROOT), table, row, month(month), facts).value(SlowValue.whole(number(choices, table.cell(row, count))));
                    }
                }
            }
        }
    }

    /** All figures of such a table are written alike. */
    private static BigDecimal number(Choices choices, String cell) {
        return SlowValue.judged(choices, "all", false, cell);
    }

    private static ObservationWriter observation(String metric, SlowTable table, SlowRow row, YearMonth month, RecordingSink facts) {
        ObservationWriter writer = facts.observation(metric).during(Period.month(month));
        for (String dimension : List.of("Channel", "Campaign")) {
            if (table.has(dimension)) {
                String value = table.cell(row, dimension);
                writer = writer.in(dimension.toLowerCase(Locale.ROOT), value.isEmpty() ? "(not set)" : value);
            }
        }
        return writer;
    }

    /** Year and month behind a hyphen or a slash, in either order, or six digits; or the first day of a month. */
    private static YearMonth month(String cell) {
        String[] parts = cell.matches("\\d{6}") ? new String[] {cell.substring(0, 4), cell.substring(4)} : cell.split("[-/.]");
        try {
            if (parts.length == 3) {
                SlowValue.Stamp day = SlowValue.stamp(cell, true);
                if (day.local().getDayOfMonth() == 1) {
                    return YearMonth.from(day.local());
                }
                throw new Unreadable("a day is no month");
            }
            boolean yearLast = parts.length == 2 && parts[1].length() == 4;
            return YearMonth.of(Integer.parseInt(parts[yearLast ? 1 : 0]), Integer.parseInt(parts[yearLast ? 0 : 1]));
        } catch (RuntimeException no) {
            throw new Unreadable("no month");
        }
    }
}
