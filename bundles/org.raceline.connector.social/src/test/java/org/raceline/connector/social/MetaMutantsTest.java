package org.raceline.connector.social;

import java.time.LocalDate;
import java.util.HashSet;
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

class MetaMutantsTest extends MutantsContract {
    private static final Map<String, String> POST = Map.of("likes", "Reactions", "comments", "Comments", "shares", "Shares", "impressions", "Impressions");
    private static final Map<String, String> SERIES = Map.of("visits", "profile_visits", "reach", "reach_people");

    @Override
    protected Connector connector() {
        return new MetaExports();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return Stream.of("posts.csv", "visits.csv").map(name -> BytesInput.resource(getClass(), name)).toList();
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        facts.cut(new Cut(Set.of(), Grain.DAY, Period.day(LocalDate.EPOCH), true, ""));
        if (file.text(1, Math.min(3, file.lines())).toLowerCase(Locale.ROOT).contains("post id")) {
            posts(SlowTable.of(file), facts);
        } else {
            series(file.rows(','), facts);
        }
    }

    private static void posts(SlowTable table, RecordingSink facts) {
        String network = table.has("Page name") || table.has("Page ID") ? "Facebook" : "Instagram";
        Set<String> ids = new HashSet<>();
        // Meta writes the month first; a first number that is none tells that this file does not.
        boolean dayFirst = table.rows().stream().anyMatch(row -> table.cell(row, "Publish time").matches("(1[3-9]|[23]\\d)/.*"));
        for (SlowRow row : table.rows()) {
            if (row.isSkipped() && !table.cell(row, "Post ID").isEmpty()) {
                throw new Unreadable("line " + row.first() + " is a post and is skipped");
            }
            if (row.isLoaded()) {
                if (!ids.add(table.cell(row, "Post ID"))) {
                    throw new Unreadable("line " + row.first() + " is a post again");
                }
                String published = table.cell(row, "Publish time");
                LocalDate day = SlowValue.stamp(published, dayFirst).local().toLocalDate();
                facts.record(row.first(), row.last());
                POST.forEach((metric, heading) -> {
                    String cell = table.cell(row, heading);
                    if (!cell.isEmpty()) {
                        facts.observation(metric).during(Period.day(day)).in("network", network).value(SlowValue.whole(SlowValue.number(cell, '.')));
                    }
                });
            }
        }
    }

    /** A title, a heading, rows of a day and a number, up to a blank line. */
    private static void series(List<SlowRow> rows, RecordingSink facts) {
        String title = "";
        int below = 0;
        for (SlowRow row : rows) {
            if (!row.isRejected() && row.isBlank() || row.first() == 1 && row.cells().getFirst().startsWith("sep=")) {
                title = "";
                below = 0;
            } else if (row.fate().equals("header")) {
                title = below == 0 ? row.cell(0).toLowerCase(Locale.ROOT) : title;
                below++;
            } else if (row.isLoaded()) {
                String[] words = title.split("[\\s\\h]+");
                String metric = SERIES.get(words[words.length - 1]);
                if (metric == null || row.cells().size() < 2) {
                    throw new Unreadable("line " + row.first() + " stands under " + title);
                }
                facts.record(row.first(), row.last());
                LocalDate day = SlowValue.stamp(row.cell(0), true).local().toLocalDate();
                ObservationWriter writer = facts.observation(metric).during(Period.day(day));
                if (words.length > 1) {
                    writer = writer.in("network", words[0].substring(0, 1).toUpperCase(Locale.ROOT) + words[0].substring(1));
                }
                writer.value(SlowValue.whole(SlowValue.number(row.cell(1), '.')));
            } else if (row.isSkipped() && title.matches("(facebook|instagram) (profile )?(visits|reach)")) {
                throw new Unreadable("line " + row.first() + " is skipped under " + title);
            }
        }
    }
}
