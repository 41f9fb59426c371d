package org.raceline.connector.email;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.testkit.Choices;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowRow;
import org.raceline.testkit.SlowTable;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

/**
 * A report of labels and values, read slowly.
 *
 * @param campaign the label of the campaign's name
 * @param day      the label of the day of sending
 * @param figures  what titles of sections with figures look like
 * @param apart    whether each of these sections is of a part of the recipients
 * @param labels   of the figures
 */
record SlowReport(String campaign, String day, String figures, boolean apart, SlowCampaign labels) {

    /** Labels and what stands beside them, in the order of the file. */
    private static final class Section {
        private final List<String> labels = new ArrayList<>();
        private final List<String> values = new ArrayList<>();

        void add(SlowRow row) {
            if (row.cells().size() < 2 || row.cells().stream().skip(2).anyMatch(cell -> !SlowValue.strip(cell).isEmpty())) {
                throw new Unreadable("line " + row.first() + " is no label with a value");
            }
            labels.add(row.cell(0).replaceFirst(":$", ""));
            values.add(row.cell(1));
        }

        /** Laid on its side, behind another. */
        SlowTable below(Section head) {
            return new SlowTable(row(head.labels, labels), List.of(row(head.values, values)));
        }

        private static SlowRow row(List<String> first, List<String> second) {
            return new SlowRow("record", 1, 1, Stream.concat(first.stream(), second.stream()).toList());
        }
    }

    void read(SlowFile file, Choices choices, RecordingSink facts) {
        if (!file.isLoaded()) {
            return;
        }
        Section head = new Section();
        List<Section> parts = new ArrayList<>(apart ? List.of() : List.of(new Section()));
        String title = "";
        boolean begun = false;
        for (SlowRow row : file.rowsOfSections(',')) {
            boolean alone = !row.isBlank() && row.cells().stream().skip(1).allMatch(cell -> SlowValue.strip(cell).isEmpty()) && !row.cell(0).endsWith(":");
            if (alone && begun) {
                title = row.cell(0);
                if (row.isLoaded() && !title.matches(figures)) {
                    throw new Unreadable("line " + row.first() + " begins a section that is none of figures");
                }
                if (row.isLoaded() && apart) {
                    parts.add(new Section());
                }
            } else if (begun && !row.isBlank() && !row.isRejected()) {
                (title.isEmpty() ? head : parts.getLast()).add(row);
            }
            begun |= !row.isBlank();
        }
        facts.cut(new Cut(Set.of(), Grain.DAY, Period.day(LocalDate.EPOCH), true, ""));
        for (int i = 0; i < parts.size(); i++) {
            write(parts.get(i).below(head), i, choices, facts);
        }
    }

    private void write(SlowTable labelled, int number, Choices choices, RecordingSink facts) {
        SlowRow values = labelled.rows().getFirst();
        String name = labelled.cell(values, campaign);
        if (name.isEmpty()) {
            throw new Unreadable("no name");
        }
        String date = labelled.cell(values, day).replaceFirst("^\\p{L}+[,\\s]\\P{L}*(?=\\p{L})", "");
        Period on = Period.day(SlowValue.stamp(date, SlowValue.isOrderOpen(date) && choices.of("day", true, false)).local().toLocalDate());
        facts.record(1, 1);
        new SlowCampaign(labels.counts(), labels.money(), labels.needed(), number == 0).write(
                label -> labelled.cell(values, label).replaceFirst("(?<=\\d)\\h*\\([^()]*%\\)$", ""),
                (group, isWhole, cell) -> SlowValue.judged(choices, group + number, isWhole, cell),
                metric -> facts.observation(metric).during(on).in("campaign", name).in("channel", "Email"));
    }
}
