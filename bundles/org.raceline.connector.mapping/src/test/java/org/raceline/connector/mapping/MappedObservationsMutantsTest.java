package org.raceline.connector.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.raceline.core.connector.Connector;
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

class MappedObservationsMutantsTest extends MutantsContract {
    private final Connector connector = SlowMapping.told("""
            id: tv
            name: TV
            table: {totals: [Total], currency: EUR}
            observations:
              date: Week
              grain: week
              metrics: {media_cost: Cost, visits: Visits}
              dimensions:
                network: Station
                channel: {value: TV}
            """);

    @Override
    protected Connector connector() {
        return connector;
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Known.file("tv.csv", "TV,,,,", "Week,Station,Cost,Visits,Note", "2026-03-02,A,\"1,250.50\",10,", "2026-03-09,\"B", "C\",1000.25,12,x", "", "2026-03-16,A,,7,",
                "2026-03-23,,900.75,1834,", "2026-03-30,B,12.50 USD,,\"a, b\"", "2026-04-06,B,\"2,000.50\",15,", "Total,,5164.5,1878,"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowMapping.table(file, "Week", "Station", "Cost", "Visits");
        facts.cut(new Cut(Set.of(), Grain.WEEK, Period.day(LocalDate.EPOCH), true, ""));
        for (SlowRow row : table.rows()) {
            if (row.isSkipped() && !isTotal(table, row)) {
                throw new Unreadable("line " + row.first() + " is no total");
            }
            if (row.isLoaded()) {
                facts.record(row.first(), row.last());
                write(table, row, choices, facts);
            }
        }
    }

    private static boolean isTotal(SlowTable table, SlowRow row) {
        String first = table.cell(row, "Week") + table.cell(row, "Station");
        return first.isEmpty() || first.toLowerCase(Locale.ROOT).startsWith("total");
    }

    private static void write(SlowTable table, SlowRow row, Choices choices, RecordingSink facts) {
        String date = table.cell(row, "Week");
        LocalDate day = SlowValue.stamp(date, SlowValue.isOrderOpen(date) && choices.of("day", true, false)).local().toLocalDate();
        Period week = new Period(day, day.plusDays(6));
        String station = table.cell(row, "Station").isEmpty() ? "(not set)" : table.cell(row, "Station");
        String cost = table.cell(row, "Cost");
        if (!cost.isEmpty()) {
            facts.observation("media_cost").during(week).in("network", station).in("channel", "TV")
                    .money(SlowValue.judged(choices, "Cost", false, cost), SlowValue.currency(cost).orElse("EUR"));
        }
        String visits = table.cell(row, "Visits");
        if (!visits.isEmpty()) {
            facts.observation("visits").during(week).in("network", station).in("channel", "TV").value(SlowValue.judged(choices, "Visits", true, visits));
        }
    }
}
