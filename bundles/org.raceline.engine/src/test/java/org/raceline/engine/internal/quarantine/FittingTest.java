package org.raceline.engine.internal.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.raceline.engine.internal.gate.Lines;

/** Where the lines of a repaired export belong. */
class FittingTest {
    /** Three bad records of a table with a heading: lines 3, 5 to 6 and 9. */
    private static final List<BadRecord> RECORDS = List.of(record(3, 3, "id;day\r\n", "1;x\r\n"), record(5, 6, "", "2;\"y\n\"\r\n"), record(9, 9, "", "3;z"));

    private static BadRecord record(long first, long last, String header, String raw) {
        return new BadRecord("a.csv", new Lines(first, last), new QuarantineText(Encoding.ONE_BYTE, false, bytes(header), bytes(raw)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As "first-last text". */
    private static List<String> fit(List<BadRecord> records, String repaired) throws Misfit {
        return Fitting.of(records, bytes(repaired)).stream().map(r -> r.lines().first() + "-" + r.lines().last() + " " + new String(r.text(), StandardCharsets.UTF_8)).toList();
    }

    @Test
    void lineByLineWithTheLineEndsOfTheFile() throws Misfit {
        assertThat(fit(RECORDS, "id;day\n1;a\n2;\"b\r\n\"\n3;c\n")).containsExactly("3-3 1;a\r\n", "5-6 2;\"b\n\"\r\n", "9-9 3;c");
        assertThat(fit(RECORDS, "id;day\n1;x\n2;\"y\n\"\n3;c")).as("only what is different").containsExactly("9-9 3;c");
        assertThat(fit(RECORDS, "\"id\";\"day\",,\n1;a\n2;\"y\n\"\n3;z")).as("quotes about a heading are no other heading").containsExactly("3-3 1;a\r\n");
    }

    @Test
    void anEmptyLineOrAMissingOneLeavesTheRecordOut() throws Misfit {
        assertThat(fit(RECORDS, "id;day\n\n2;\"y\n\"\n3;z")).containsExactly("3-3 ");
        assertThat(fit(RECORDS, "id;day\n2;\"y\n\"\n3;z")).containsExactly("3-3 ");
        assertThat(fit(RECORDS, "id;day\n")).containsExactly("3-3 ", "5-6 ", "9-9 ");
    }

    @Test
    void aRecordMayHaveFewerOrMoreLinesThanBefore() throws Misfit {
        assertThat(fit(RECORDS, "id;day\n1;x\n2;b\n3;z\n")).containsExactly("5-6 2;b\r\n");
        assertThat(fit(RECORDS, "id;day\n1;a\n2;b\n3;c\n")).as("one line for each record").containsExactly("3-3 1;a\r\n", "5-6 2;b\r\n", "9-9 3;c");
        assertThat(fit(RECORDS, "id;day\n1;x\n2;b\n4;b\n5;b\n3;z\n")).as("three where one was damaged").containsExactly("5-6 2;b\r\n4;b\r\n5;b\r\n");
    }

    @Test
    void headingsTellTablesApart() throws Misfit {
        List<BadRecord> two = List.of(record(3, 3, "# one\nday\n", "x\n"), record(4, 4, "", "y\n"), record(8, 8, "\nname\n", "z\n"));
        assertThat(fit(two, "# one\nday\nx\nb\nname\n")).as("a spreadsheet drops empty lines").containsExactly("4-4 b\n", "8-8 ");
        assertThat(fit(two, "# one\nday\nx\nname\nz\n")).containsExactly("4-4 ");
        assertThatThrownBy(() -> fit(two, "# one\nday\nb\nname\nc\n")).as("which of two records is left").isInstanceOf(Misfit.class);
    }

    @Test
    void whatCannotBeToldIsNotGuessed() {
        List<BadRecord> three = List.of(record(2, 2, "h\n", "x\n"), record(3, 3, "", "y\n"), record(4, 4, "", "z\n"));
        assertThatThrownBy(() -> fit(three, "h\na\nb\n")).isInstanceOfSatisfying(Misfit.class, misfit -> {
            assertThat(misfit).hasMessage("It cannot be told where 2 lines belong that stand for the lines 2 to 4 of the export.");
            assertThat(misfit.issue().remedy()).contains("an empty line");
        });
        assertThatThrownBy(() -> fit(three, "day\na\nb\nc\n")).hasMessage("The heading that was exported in line 1 is not there any more.");
        assertThatThrownBy(() -> fit(three, "k;h\na\nb\nc\n")).as("another column").isInstanceOf(Misfit.class);
        assertThatThrownBy(() -> fit(three, "x\nh\nx\ny\nz\n")).hasMessage("There are more records than were exported.");
    }
}
