package org.raceline.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.connector.Input;

class HostileFilesTest {
    private static final String ROW = "<row><c><v>1</v></c></row>";

    @Test
    void aBombIsRefused() throws Exception {
        Bytes gzip = new Bytes("bomb.csv.gz", Bytes.gzip(Bytes.megabytes(300)));
        assertThat(gzip.refusal().what()).contains("100 times");
        assertThat(new Bytes("bomb.zip", Bytes.zip("a.csv", Bytes.megabytes(300))).refusal().what()).contains("100 times");
        assertThat(new Bytes("bomb.zip", Bytes.zip("a.csv.gz", gzip.bytes())).refusal().what()).contains("100 times");
    }

    @Test
    void aBombInManyOrNestedPiecesIsRefusedAsAWhole() throws Exception {
        byte[] piece = Bytes.gzip(Bytes.megabytes(40));
        assertThat(new Bytes("a.zip", Bytes.zip("1.csv.gz", piece)).opened()).hasSize(1);
        assertThat(new Bytes("a.zip", Bytes.zip("1.csv.gz", piece, "2.csv.gz", piece)).refusal().what()).contains("100 times");
        byte[] zip = Bytes.zip("a.csv", Bytes.megabytes(40));
        assertThat(new Bytes("a.zip", Bytes.zip("1.zip", zip, "2.zip", zip)).refusal().what()).contains("100 times");
    }

    @Test
    void aLimitTakesTheWholeArchiveDownEvenWhereOthersMayBeLeftOut() throws Exception {
        Bytes zip = new Bytes("a.zip", Bytes.zip("good.csv", "a\n", "bomb.csv.gz", Bytes.gzip(Bytes.megabytes(100))));
        List<Object> remarks = new ArrayList<>();
        try {
            Containers.open(zip, Limits.DEFAULT, remarks::add);
            throw new AssertionError("opened");
        } catch (ContainerException refused) {
            assertThat(refused.issue().file()).isEqualTo("bomb.csv.gz");
        }
    }

    @Test
    void tooMuchTooManyAndTooWideAreRefused() throws Exception {
        Limits tight = new Limits(2, 3, 1000, 10_000, 5000, 2, 20);
        assertThat(new Bytes("a.csv.gz", Bytes.gzip("x".repeat(5001))).refusal(tight).what()).contains("MB");
        assertThat(new Bytes("a.zip", Bytes.zip("1", "a", "2", "a", "3", "a", "4", "a")).refusal(tight).what()).contains("3 files");
        Limits narrow = new Limits(2, 100, 1 << 20, 100, 1 << 20, 2, 20);
        assertThat(new Book().sheet("A", "<row><c r=\"C1\"><v>1</v></c></row>").file("a.xlsx").refusal(narrow).what()).contains("column 2");
        assertThat(new Book().sheet("A", ROW).text("<t>" + "x".repeat(21) + "</t>").file("a.xlsx").refusal(narrow).what()).contains("texts");
        assertThat(new Book().sheet("A", ROW).sheet("B", ROW).file("a.xlsx").refusal(new Limits(2, 7, 1 << 20, 100, 1 << 20, 9, 20)).what()).contains("7 files");
    }

    @Test
    void membersThatLieOverEachOtherAreRefused() throws Exception {
        byte[] zip = Bytes.zip("a.csv", "x".repeat(500), "b.csv", "y".repeat(500));
        ByteBuffer all = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int second = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        all.putInt(second + 42, 0);
        assertThat(new Bytes("a.zip", zip).refusal().what()).contains("damaged");
    }

    @Test
    void aDirectoryThatLiesAboutSizesIsFoundOut() throws Exception {
        for (int size : new int[] {0, 10, 499, 501, 100_000}) {
            byte[] zip = Bytes.zip("a.csv", "x".repeat(500));
            int entry = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
            ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 24, size);
            assertThat(new Bytes("a.zip", zip).refusal().what()).contains("damaged");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE x [<!ENTITY e SYSTEM \"file://%s\">]>", "<!DOCTYPE x SYSTEM \"file://%s\">", "<!DOCTYPE x [<!ENTITY %% p SYSTEM \"file://%s\"> %%p;]>",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>", "<!DOCTYPE x>"})
    void aDocumentTypeIsRefusedInEveryPart(String type, @TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "canary");
        String declared = type.formatted(secret);
        String sheet = declared + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        for (Book book : List.of(new Book().sheet("A", "").part("xl/worksheets/sheet1.xml", sheet), new Book().sheet("A", ROW).part("xl/styles.xml", declared + "<styleSheet/>"),
                new Book().sheet("A", ROW).part("xl/sharedStrings.xml", declared + "<sst><si><t>&e;</t></si></sst>"),
                new Book().sheet("A", ROW).part("xl/workbook.xml", declared + "<workbook/>"), new Book().sheet("A", ROW).part("_rels/.rels", declared + "<Relationships/>"))) {
            assertThat(book.file("a.xlsx").refusal().what()).contains("document type").doesNotContain("canary");
        }
    }

    @Test
    void anEntityThatNobodyDeclaredIsDamage() throws Exception {
        assertThat(new Book().sheet("A", "<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>").file("a.xlsx").refusal().file()).isEqualTo("a.xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r=\"0\"/>", "<row r=\"-1\"/>", "<row r=\"1048577\"/>", "<row r=\"99999999999999\"/>", "<row r=\"2\"/><row r=\"2\"/>", "<row><c r=\"B1\"/><c r=\"A1\"/></row>",
        "<row><c r=\"1\"/></row>", "<row><c t=\"s\"><v>7</v></c></row>", "<row><c t=\"s\"><v>-1</v></c></row>", "<row><c s=\"x\"><v>1</v></c></row>", "<row><c><v>1</v></row>", "<row>"})
    void whatNoSpreadsheetProgramWritesIsDamage(String rows) throws Exception {
        assertThat(new Book().sheet("A", rows).file("a.xlsx").refusal().what()).contains("damaged");
    }

    @Test
    void markupThatIsTooLongOrTooDeepIsRefused() throws Exception {
        Bytes.Filling longTag = out -> {
            out.write("<worksheet a=\"".getBytes(StandardCharsets.UTF_8));
            Bytes.megabytes(5).into(out);
            out.write("\"/>".getBytes(StandardCharsets.UTF_8));
        };
        Bytes.Filling longComment = out -> out.write(("<worksheet><!--" + "<a>".repeat(2 << 20) + "--></worksheet>").getBytes(StandardCharsets.UTF_8));
        for (Object part : new Object[] {longTag, longComment}) {
            assertThat(new Book().sheet("A", "").part("xl/worksheets/sheet1.xml", part).file("a.xlsx").refusal().what()).contains("longer than");
        }
        String deep = "<worksheet>" + "<a>".repeat(100_000);
        assertThat(new Book().sheet("A", "").part("xl/worksheets/sheet1.xml", deep).file("a.xlsx").refusal().what()).contains("damaged");
        String text = "<row><c t=\"inlineStr\"><is><t>" + "x".repeat((1 << 20) + 1) + "</t></is></c></row>";
        assertThat(new Book().sheet("A", text).file("a.xlsx").refusal().what()).contains("1,048,576");
    }

    @Test
    void aCommentOrSectionOfUsualLengthIsNoHarm() throws Exception {
        Book book = new Book().sheet("A", "<!-- made by <x> --><row><c t=\"inlineStr\"><is><t><![CDATA[a<b]]></t></is></c></row>");
        assertThat(book.file("a.xlsx").opened()).containsValue("a<b\n");
    }

    @Test
    void aWorkbookCutAnywhereIsRefused() throws Exception {
        Bytes book = new Book().sheet("A", ROW).text("<t>x</t>").file("a.xlsx");
        for (int length = 4; length < book.size(); length += 7) {
            assertThat(book.cut(length).refusal().what()).contains("damaged");
        }
    }

    @Test
    void partsThatAreMissingOrLeadElsewhereAreDamage() throws Exception {
        assertThat(new Book().sheet("A", ROW).part("_rels/.rels", Book.relations("r", "officeDocument", "../../../etc/passwd")).file("a.xlsx").refusal().what()).contains("damaged");
        assertThat(new Book().sheet("A", ROW).part("_rels/.rels", "<Relationships/>").file("a.xlsx").refusal().what()).contains("damaged");
        assertThat(new Book().sheet("A", ROW).part("xl/worksheets/sheet1.xml", "").file("a.xlsx").refusal().what()).contains("damaged");
    }

    @Test
    void deepBracketsNeitherStopNorStallTheLayout() throws Exception {
        Input deep = Bytes.of("a.json", "[".repeat(5_000_000));
        assertThat(Containers.open(deep, Limits.DEFAULT)).containsExactly(deep);
    }
}
