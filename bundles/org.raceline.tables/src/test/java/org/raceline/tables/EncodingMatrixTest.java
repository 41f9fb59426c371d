package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.testkit.LocalTable;

/**
 * 8 encodings, 3 line ends, with and without byte order mark, 6 countries; figures that speak for themselves and figures that do not,
 * with and without a locale told: each of 1,152 files is read right or refused for the right reason.
 */
class EncodingMatrixTest {
    private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "windows-1252", "KOI8-R", "ISO-8859-15",
            "windows-1256");
    private static final Set<String> READ = Set.of("UTF-8", "UTF-16LE", "UTF-16BE");
    private static final byte[] MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    /** A file of the matrix. */
    private record Case(String encoding, String lineEnd, boolean marked, LocalTable table, boolean open, boolean told) {
        byte[] bytes() {
            Charset charset = Charset.forName(encoding);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (marked) {
                bytes.writeBytes(READ.contains(encoding) ? "\ufeff".getBytes(charset) : MARK);
            }
            bytes.writeBytes(table.text(lineEnd, open).getBytes(charset));
            return bytes.toByteArray();
        }

        /** The words that a refusal may speak of; empty if there is no reason to refuse. */
        List<String> reasons() {
            boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(table.text(lineEnd, open));
            List<String> reasons = new ArrayList<>();
            if (!READ.contains(encoding) && !ascii) {
                reasons.add(marked ? "not valid UTF-8" : "not UTF-8");
            }
            boolean day = table.date().contains("/") && !table.date().startsWith("Y");
            boolean sign = table.group().equals(",") || table.group().equals(".");
            if (open && !told && (day || sign)) {
                reasons.add("in two ways");
            }
            return reasons;
        }

        /** Whether nothing but being read right will do. */
        boolean mustBeRead() {
            boolean proven = !marked && (encoding.equals("windows-1251") && table.tag().equals("ru")
                    || encoding.equals("windows-1252") && Set.of("de", "fr").contains(table.tag()) && !table.currency().isEmpty());
            return reasons().isEmpty() || proven && !reasons().contains("in two ways");
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String encoding : ENCODINGS) {
            for (String lineEnd : List.of("\n", "\r\n", "\r")) {
                for (LocalTable local : LocalTable.ALL) {
                    LocalTable table = local.canBeWrittenIn(Charset.forName(encoding)) ? local : local.inAscii();
                    for (int flags = 0; flags < 8; flags++) {
                        cases.add(new Case(encoding, lineEnd, (flags & 1) > 0, table, (flags & 2) > 0, (flags & 4) > 0));
                    }
                }
            }
        }
        return cases;
    }

    @Test
    void everyFileIsReadRightOrRefusedForTheRightReason() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        for (Case one : cases()) {
            Settings settings = new Settings(Optional.empty(), Optional.of(one.table().locale()).filter(locale -> one.told()), "XXX", Optional.empty(), Map.of());
            String outcome;
            try {
                assertThat(read(new Bytes(one.bytes()), one.table().words(), settings)).as(one::toString).isEqualTo(facts(one));
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

    private static List<LocalTable.Fact> facts(Case one) {
        return one.table().facts(one.open()).stream().map(fact -> new LocalTable.Fact(fact.day(), fact.campaign().replace("\n", one.lineEnd()),
                fact.clicks(), fact.cost(), fact.rate())).toList();
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
