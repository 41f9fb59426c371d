package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;

/** Damaged files: nothing is thrown but a refusal, every line is accounted for, and no row is read otherwise than a slow reader does. */
class MutationTest {
    private static final int MUTANTS = 10_000;
    private static final String SIGNS = "\",\r\n;\t 0159.-\u0000\u00e9\u20ac#=";
    private static final DateStyle DAY = DateStyle.of("uuuu-MM-dd");
    private static final String FIXTURE = fixture();
    private static final Set<String> LINES = Set.of(FIXTURE.split("\r\n|\r|\n"));
    private static final Set<String> FIGURES = figures(SlowReader.read(FIXTURE), FIXTURE, false);

    private static String fixture() {
        StringBuilder text = new StringBuilder("id,day,campaign,note,clicks,cost\r\n");
        String[] notes = {"", "plain", "\"with, comma\"", "\"two\nlines\"", "\"says \"\"no\"\"\"", "Größe €", "\"1,2,3\r\nx,y,z\""};
        for (int i = 0; i < 60; i++) {
            text.append("#").append(1000 + i).append(",2025-").append(i % 12 + 101).deleteCharAt(text.length() - 3).append('-').append(10 + i % 19)
                    .append(i % 3 == 0 ? ",\"Spring, sale\"," : ",brand,").append(notes[i % notes.length]).append(',').append(i * 37).append(',')
                    .append(i % 5 == 0 ? "\"" + i + ".50\"" : i + ".25").append(i % 7 == 0 ? "\n" : "\r\n");
        }
        return text.toString();
    }

    @Test
    void damageIsNeverReadAsSomethingElse() throws Exception {
        assertThat(FIGURES).hasSize(60);
        Random random = new Random(20_250_101);
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutant(random);
            String text = utf8(mutant);
            try {
                List<Row> rows = new Bytes(mutant).rows(Dialect.COMMA);
                assertThat(text).as("mutant %d is UTF-8 without NUL", i).isNotNull().doesNotContain("\u0000");
                assertThat(rows).as("mutant %d", i).isEqualTo(SlowReader.read(text));
                assertLines(rows, text);
                assertThat(FIGURES).as("mutant %d", i).containsAll(figures(rows, text, true));
                read++;
            } catch (ConnectorException refused) {
                assertThat(text == null || text.contains("\u0000")).as("mutant %d is refused", i).isTrue();
                assertThat(refused.issue().remedy()).isNotBlank();
            }
        }
        assertThat(read).isGreaterThan(MUTANTS / 2);
    }

    private static byte[] mutant(Random random) {
        StringBuilder text = new StringBuilder(FIXTURE);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(80));
            switch (random.nextInt(6)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 2 -> text.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 3 -> text.insert(at, text.substring(at, to));
                case 4 -> text.delete(at, to);
                default -> text.setLength(random.nextInt(10) == 0 ? Math.max(1, at) : text.length());
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }

    private static void assertLines(List<Row> rows, String text) {
        long next = 1;
        for (Row row : rows) {
            assertThat(row.firstLine()).isEqualTo(next);
            next = row.lastLine() + 1;
        }
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        assertThat(next - 1).isEqualTo(unix.chars().filter(c -> c == '\n').count() + (unix.endsWith("\n") ? 0 : 1));
    }

    /** What the good rows say, of all or of those none of whose lines is damaged. */
    private static Set<String> figures(List<Row> rows, String text, boolean undamaged) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        Set<String> figures = new HashSet<>();
        for (Row row : rows) {
            List<String> own = new ArrayList<>(List.of(lines).subList((int) row.firstLine() - 1, (int) row.lastLine()));
            if (row.kind() == Row.Kind.CELLS && row.problem(6).isEmpty() && (!undamaged || LINES.containsAll(own))) {
                figure(row).ifPresent(figures::add);
            }
        }
        return figures;
    }

    private static Optional<String> figure(Row row) {
        try {
            LocalDate day = LocalDate.parse(row.cell(1));
            BigDecimal clicks = new BigDecimal(row.cell(4));
            BigDecimal cost = new BigDecimal(row.cell(5));
            assertThat(new Column("day", 1).date(row, DAY)).contains(day);
            assertThat(new Column("clicks", 4).number(row, NumberStyle.PLAIN)).contains(clicks);
            assertThat(new Column("cost", 5).number(row, NumberStyle.PLAIN)).contains(cost);
            return Optional.of(row.cell(0) + " " + day + " " + clicks + " " + cost);
        } catch (DateTimeException | NumberFormatException | CellException noFigure) {
            return Optional.empty();
        }
    }
}
