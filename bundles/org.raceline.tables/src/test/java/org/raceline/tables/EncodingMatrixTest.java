package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.testkit.LocalFile;
import org.raceline.testkit.LocalTable;

/**
 * 8 encodings, 3 line ends, with and without byte order mark, 6 countries; figures that speak for themselves and figures that do not,
 * with and without a locale told: each of 1,152 files is read right or refused for the right reason.
 */
class EncodingMatrixTest {
    @Test
    void everyFileIsReadRightOrRefusedForTheRightReason() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        for (LocalFile one : LocalFile.all()) {
            Settings settings = new Settings(Optional.empty(), one.locale(), "XXX", Optional.empty(), Map.of());
            String outcome;
            try {
                assertThat(read(new Bytes(one.bytes()), one.table().words(), settings)).as(one::toString).isEqualTo(one.facts());
                outcome = "right";
                assertThat(one.reasons()).as("%s cannot be known", one).doesNotContain("in two ways");
            } catch (ConnectorException refused) {
                assertThat(one.mustBeRead()).as("%s is refused: %s", one, refused.getMessage()).isFalse();
                assertThat(one.reasons()).as(one::toString).anyMatch(refused.issue().what()::contains);
                assertThat(refused.isNeedsInput()).as(one::toString).isEqualTo(!refused.issue().what().contains("not valid UTF-8"));
                outcome = one.reasons().stream().filter(refused.issue().what()::contains).findFirst().orElseThrow();
            }
            counts.merge(outcome, 1, Integer::sum);
        }
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1152);
        assertThat(counts.get("right")).as("%s", counts).isGreaterThanOrEqualTo(660);
    }

    private static List<LocalTable.Fact> read(Bytes file, List<String> headings, Settings settings) throws Exception {
        List<Row> rows = file.rows(Dialect.ANY, settings);
        assertThat(rows.getLast().lastLine()).isEqualTo(19);
        assertThat(rows).allMatch(row -> row.problem(5).isEmpty());
        Columns columns = Columns.of(rows.getFirst());
        Column day = columns.required(headings.get(0));
        Column campaign = columns.required(headings.get(1));
        Column clicks = columns.required(headings.get(2));
        Column cost = columns.required(headings.get(3));
        Column rate = columns.required(headings.get(4));
        List<Row> records = rows.subList(1, rows.size());
        Judge judge = new Judge().dates(day).counts(clicks).numbers(cost).numbers(rate);
        records.forEach(judge::see);
        Verdict verdict = judge.verdict(settings);
        List<LocalTable.Fact> facts = new ArrayList<>();
        for (Row row : records) {
            facts.add(new LocalTable.Fact(day.date(row, verdict.dates(day)).orElseThrow(), campaign.text(row),
                    clicks.count(row, verdict.numbers(clicks)).orElseThrow(), cost.money(row, verdict.numbers(cost)).orElseThrow().value(),
                    rate.number(row, verdict.numbers(rate)).orElseThrow()));
        }
        return facts;
    }
}
