package org.raceline.connector.social;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

class MentionsMutantsTest extends MutantsContract {
    private static final Map<String, String> NETWORKS = Map.of("twitter", "Twitter", "x", "X", "facebook", "Facebook");

    @Override
    protected Connector connector() {
        return new MentionExports();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "mentions.csv"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        List<SlowRow> rows = file.rows(file.delimiter(false));
        int heading = 0;
        while (heading < rows.size() && !(rows.get(heading).fate().equals("header") && isHeading(new SlowTable(rows.get(heading), List.of())))) {
            heading++;
        }
        if (heading == rows.size()) {
            throw new Unreadable("no heading");
        }
        SlowTable table = new SlowTable(rows.get(heading), rows.subList(heading + 1, rows.size()));
        facts.cut(new Cut(Set.of(), Grain.DAY, Period.day(LocalDate.EPOCH), true, ""));
        for (SlowRow row : rows.subList(heading + 1, rows.size())) {
            if (!row.isRejected() && !row.isLoaded() && !row.isBlank()) {
                throw new Unreadable("line " + row.first() + " is passed over");
            }
            if (row.isLoaded()) {
                facts.record(row.first(), row.last());
                write(table, row, choices, facts);
            }
        }
    }

    private static boolean isHeading(SlowTable table) {
        return table.has("Date") && table.has("Url") && table.has("Sentiment") && Stream.of("Title", "Snippet", "Author").anyMatch(table::has);
    }

    private static void write(SlowTable table, SlowRow row, Choices choices, RecordingSink facts) {
        String date = table.cell(row, "Date");
        LocalDate day = SlowValue.stamp(date, SlowValue.isOrderOpen(date) && choices.of("day", true, false)).local().toLocalDate();
        String sentiment = table.cell(row, "Sentiment").toLowerCase(Locale.ROOT);
        count("mentions", true, table, row, day, facts);
        if (!sentiment.isEmpty()) {
            count("positive_mentions", sentiment.equals("positive"), table, row, day, facts);
            count("negative_mentions", sentiment.equals("negative"), table, row, day, facts);
        }
    }

    private static void count(String metric, boolean counts, SlowTable table, SlowRow row, LocalDate day, RecordingSink facts) {
        ObservationWriter writer = facts.observation(metric).during(Period.day(day));
        if (table.has("Page Type")) {
            String network = table.cell(row, "Page Type");
            writer = writer.in("network", network.isEmpty() ? "(not set)" : NETWORKS.getOrDefault(network.toLowerCase(Locale.ROOT), network));
        }
        writer.value(counts ? BigDecimal.ONE : BigDecimal.ZERO);
    }
}
