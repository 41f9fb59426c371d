package org.raceline.connector.social;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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

class MetaAdsMutantsTest extends MutantsContract {
    private static final List<String> NAMES = List.of("Ad set name", "Ad name");

    @Override
    protected Connector connector() {
        return new MetaExports();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "ads.csv"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowTable.of(file);
        facts.cut(new Cut(Set.of(), Grain.TOTAL, Period.day(LocalDate.EPOCH), true, ""));
        List<String> names = NAMES.stream().filter(table::has).toList();
        Map<SlowRow, Period> totals = new LinkedHashMap<>();
        Map<SlowRow, Period> ads = new LinkedHashMap<>();
        for (SlowRow row : table.rows()) {
            boolean total = names.stream().allMatch(name -> isAbsent(table.cell(row, name)));
            if (row.isSkipped() && (total || !table.cell(row, names.getLast()).isEmpty())) {
                throw new Unreadable("line " + row.first() + " is skipped");
            }
            if (row.isLoaded()) {
                (total ? totals : ads).put(row, period(table, row, choices));
            }
        }
        if (Set.copyOf(totals.values()).size() < totals.size()) {
            throw new Unreadable("two totals");
        }
        boolean whole = table.has("Ad name") && table.rows().stream().noneMatch(SlowRow::isRejected);
        totals.forEach((row, period) -> {
            facts.record(row.first(), row.last());
            write(table, row, period, Map.of(), choices, facts);
            List<Period> inside = ads.values().stream().filter(period::contains).toList();
            if (whole && inside.stream().allMatch(period::equals)) {
                facts.observation("ads").during(period).value(BigDecimal.valueOf(inside.size()));
            }
        });
        ads(table, ads, choices, facts);
    }

    /** Results of rows that cannot be told apart are added, unless they are people. */
    private static void ads(SlowTable table, Map<SlowRow, Period> ads, Choices choices, RecordingSink facts) {
        Map<String, BigDecimal> results = new LinkedHashMap<>();
        Map<String, ObservationWriter> writers = new LinkedHashMap<>();
        ads.forEach((row, period) -> {
            Map<String, String> dimensions = new TreeMap<>(Map.of("channel", "Paid Social"));
            Map.of("ad", "Ad name", "indicator", "Result indicator").forEach((id, heading) -> {
                if (table.has(heading)) {
                    dimensions.put(id, table.cell(row, heading).isEmpty() ? "(not set)" : table.cell(row, heading));
                }
            });
            facts.record(row.first(), row.last());
            write(table, row, period, dimensions, choices, facts);
            String cell = table.has("Result indicator") ? table.cell(row, "Results") : "";
            if (!cell.isEmpty()) {
                String indicator = dimensions.get("indicator").toLowerCase(Locale.ROOT);
                boolean people = Stream.of("reach", "unique", "recall").anyMatch(indicator::contains);
                String key = period + " " + dimensions + (people ? row.first() : "");
                results.merge(key, SlowValue.judged(choices, "numbers", false, cell), BigDecimal::add);
                writers.computeIfAbsent(key, first -> observation("results", period, dimensions, facts));
            }
        });
        writers.forEach((key, writer) -> writer.value(results.get(key)));
    }

    private static boolean isAbsent(String name) {
        return name.isEmpty() || name.equalsIgnoreCase("all");
    }

    private static Period period(SlowTable table, SlowRow row, Choices choices) {
        List<LocalDate> days = Stream.of("Reporting starts", "Reporting ends").map(heading -> table.cell(row, heading))
                .map(cell -> SlowValue.stamp(cell, SlowValue.isOrderOpen(cell) && choices.of("day", true, false)).local().toLocalDate()).toList();
        if (days.getLast().isBefore(days.getFirst())) {
            throw new Unreadable("line " + row.first() + " ends before it starts");
        }
        return new Period(days.getFirst(), days.getLast());
    }

    private static void write(SlowTable table, SlowRow row, Period period, Map<String, String> dimensions, Choices choices, RecordingSink facts) {
        Map.of("impressions", "Impressions", "reach_people", "Reach").forEach((metric, heading) -> {
            if (!table.cell(row, heading).isEmpty()) {
                observation(metric, period, dimensions, facts).value(SlowValue.judged(choices, "counts", true, table.cell(row, heading)));
            }
        });
        String spent = table.heading("amount spent( ?\\([a-z]{3}\\))?");
        String cell = spent.isEmpty() ? "" : table.cell(row, spent);
        if (!cell.isEmpty()) {
            String currency = spent.endsWith(")") ? spent.substring(spent.length() - 4, spent.length() - 1).toUpperCase(Locale.ROOT) : SlowValue.currency(cell).orElse("XXX");
            observation("media_cost", period, dimensions, facts).money(SlowValue.judged(choices, "numbers", false, cell), currency);
        }
    }

    private static ObservationWriter observation(String metric, Period period, Map<String, String> dimensions, RecordingSink facts) {
        ObservationWriter writer = facts.observation(metric).during(period);
        dimensions.forEach(writer::in);
        return writer;
    }
}
