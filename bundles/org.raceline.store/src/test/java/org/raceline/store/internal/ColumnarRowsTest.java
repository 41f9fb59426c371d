package org.raceline.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raceline.core.store.NamedValues;

/** Rows that go by columns are in the table as rows that go one by one are. */
class ColumnarRowsTest {
    private static final Identifier QUARANTINE = new Identifier("quarantine");
    private static final List<String> SPECIAL = List.of("", "a", "\u0000", "exactly12byt", "thirteen byte", "\u00e4\u00f6\u00fc\u00df", "\u4e2d\u6587\u5b57",
            "\ud83d\ude00", "\ud800", "e\u0301", "line\nend", "'quotes\"", "\ufeff");
    private static final long[] NUMBERS = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE + 1, 1_000_000};

    @TempDir
    Path folder;

    /** A touchpoint's values as its table has them. */
    private record Fact(long number, String source, String kind, String key, long day, long at, Integer offset, Long person, String currency, String exclusions,
            NamedValues<String> slice, NamedValues<Long> amounts) {
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "0, 1000", "1, 64", "333, 100", "2999, 122880", "0, 122880"})
    void bothWaysWriteTheSame(int many, int batch) throws SQLException {
        assertThat(ArrowStream.isAllowed()).as("native access, without which there are no columns").isTrue();
        List<Fact> facts = facts(new Random(many * 31L + batch), 3_000);
        assertThat(written("columns", facts, many, batch)).isEqualTo(written("rows", facts, Integer.MAX_VALUE, 1)).hasSize(3_000);
    }

    @Test
    void bytesToo() throws SQLException {
        try (Database database = Database.open(folder); Session session = database.session()) {
            session.begin();
            try (TableAppender table = new TableAppender(session, QUARANTINE, 0, 10)) {
                for (int i = 0; i < 25; i++) {
                    Rows row = table.begin();
                    for (int column = 0; column < 10; column++) {
                        switch (column) {
                            case 4, 5, 7, 8, 9 -> row.text("text " + i);
                            default -> row.number(i);
                        }
                    }
                    if (i % 3 == 0) {
                        row.nothing();
                    } else {
                        row.bytes(new byte[i * 1_000]);
                    }
                    table.end();
                }
            }
            session.commit();
            assertThat(session.rows(Sql.of("select octet_length(raw) from quarantine order by number"), row -> row.whole(1).orElse(-1)))
                    .hasSize(25).startsWith(-1, 1_000, 2_000, -1).endsWith(22_000, 23_000, -1);
        }
    }

    @Test
    void whatIsNotCommittedIsNotThere() throws SQLException {
        try (Database database = Database.open(folder)) {
            try (Session session = database.session()) {
                session.begin();
                TableAppender table = new TableAppender(session, Columns.TOUCHPOINT, 0, 100);
                write(table, facts(new Random(1), 1_000));
                table.close();
                assertThat(session.number(Sql.of("select count(*) from touchpoint"))).isEqualTo(1_000);
            }
            try (Session session = database.session()) {
                assertThat(session.number(Sql.of("select count(*) from touchpoint"))).isZero();
            }
        }
    }

    /** One thread takes in the rows; questions have all of them before and afterwards, whatever became of the rows. */
    @Test
    void threadsOfTheDatabaseRestWhileRowsGoByColumns() throws SQLException {
        try (Database database = Database.open(folder)) {
            long all = threads(database);
            assertThat(all).isEqualTo(Math.min(8, Runtime.getRuntime().availableProcessors()));
            try (Session session = database.session()) {
                session.begin();
                TableAppender table = new TableAppender(session, Columns.TOUCHPOINT, 10, 100);
                TableAppender other = new TableAppender(session, QUARANTINE, 0, 100);
                write(table, facts(new Random(1), 10));
                assertThat(threads(database)).isEqualTo(all);
                write(table, facts(new Random(1), 200));
                other.begin();
                assertThat(threads(database)).isEqualTo(1);
                table.close();
                assertThat(threads(database)).isEqualTo(1);
                session.interrupt();
                other.close();
                assertThat(threads(database)).isEqualTo(all);
            }
        }
    }

    private static long threads(Database database) {
        try (Session session = database.session()) {
            return session.number(Sql.of("select current_setting(?)", "threads"));
        }
    }

    private List<String> written(String name, List<Fact> facts, int many, int batch) throws SQLException {
        try (Database database = Database.open(directory(name)); Session session = database.session()) {
            session.begin();
            try (TableAppender table = new TableAppender(session, Columns.TOUCHPOINT, many, batch)) {
                write(table, facts);
            }
            session.commit();
            return session.rows(Sql.of("select cast(t as varchar) from touchpoint t order by rowid"), row -> row.text(1));
        }
    }

    private Path directory(String name) {
        Path directory = folder.resolve(name);
        directory.toFile().mkdir();
        return directory;
    }

    private static void write(TableAppender table, List<Fact> facts) throws SQLException {
        long line = 0;
        for (Fact fact : facts) {
            Rows row = table.begin(fact.slice, fact.amounts);
            row.number(fact.number);
            row.text(fact.source);
            row.text(fact.kind);
            if (line % 2 == 0) {
                row.text(fact.key);
            } else {
                row.utf8(fact.key.getBytes(StandardCharsets.UTF_8));
            }
            row.number(fact.day);
            row.number(fact.at);
            number(row, fact.offset == null ? null : fact.offset.longValue());
            number(row, fact.person);
            row.text(fact.currency);
            row.text(fact.exclusions);
            row.number(++line);
            row.number(line);
            row.nothing();
            table.end(fact.slice, fact.amounts);
        }
    }

    private static void number(Rows row, Long value) throws SQLException {
        if (value == null) {
            row.nothing();
        } else {
            row.number(value);
        }
    }

    /** Later facts have more dimensions and quantities. */
    private static List<Fact> facts(Random random, int count) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int known = 1 + i * 12 / count;
            NamedValues<String> slice = new NamedValues<>();
            NamedValues<Long> amounts = new NamedValues<>();
            for (int each = 0; each < known; each++) {
                if (random.nextBoolean()) {
                    slice.put("dimension" + each, text(random, each));
                }
                if (random.nextInt(3) == 0) {
                    amounts.put("quantity" + each, number(random));
                }
            }
            facts.add(new Fact(1, "shop", random.nextBoolean() ? "order" : "lead", text(random, 5) + i, random.nextInt(100_000) - 30_000,
                    random.nextLong(4_000_000_000_000_000L) - 2_000_000_000_000_000L, random.nextBoolean() ? null : random.nextInt(40_000) - 20_000,
                    random.nextBoolean() ? null : number(random), random.nextBoolean() ? "EUR" : "", random.nextInt(9) == 0 ? "test,voided" : "", slice, amounts));
        }
        return facts;
    }

    /** Few values where the variety is small, else many, long ones among them. */
    private static String text(Random random, int variety) {
        if (variety < 4) {
            return SPECIAL.get(random.nextInt(SPECIAL.size()));
        }
        return random.nextInt(200) == 0 ? "\u00e9x".repeat(random.nextInt(16_000)) : SPECIAL.get(random.nextInt(SPECIAL.size())) + random.nextInt(1 << variety);
    }

    private static long number(Random random) {
        return random.nextBoolean() ? NUMBERS[random.nextInt(NUMBERS.length)] : random.nextLong();
    }
}
