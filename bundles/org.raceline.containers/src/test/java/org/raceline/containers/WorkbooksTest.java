package org.raceline.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raceline.core.model.Issue;

class WorkbooksTest {

    /** The only sheet of a workbook with these rows. */
    private static String csv(Book book, String rows) throws Exception {
        return book.sheet("Sheet1", rows).file("book.xlsx").opened().get("book.csv");
    }

    private static String number(Book book, String stored) throws Exception {
        return csv(book, "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + stored + "</v></c></row>").strip();
    }

    @Test
    void aSheetIsCsvWhoseLinesAreItsRows() throws Exception {
        Book book = new Book().text("<t>Day</t>").text("<r><t>Spent, </t></r><r><rPr/><t xml:space=\"preserve\">\"UAH\" </t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh>");
        assertThat(csv(book, """
                <row r="2" spans="1:3"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
                <row r="3"><c r="A3" s="4"/></row>
                <row r="5"><c r="B5" t="inlineStr"><is><t>two
                lines</t></is></c></row>
                <row r="6"><c r="A6"><v>7</v></c></row>
                <row r="1048576"><c r="D1048576" s="4"/></row>
                """)).isEqualTo("\nDay,,\"Spent, \"\"UAH\"\" \"\n\n\n,\"two\nlines\",\n7,,\n");
    }

    @Test
    void everyKindOfCellIsWrittenAsItsValue() throws Exception {
        assertThat(csv(new Book(), """
                <row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;"x"</f><v>a_x000D_&#10;b_x005F_x000D_</v></c>\
                <c><f>SUM(B1:B9)</f><v>12.5</v></c><c t="str"><f>""</f><v></v></c><c t="d"><v>2023-04-14T10:05:00</v></c><c t="n"><v>-3</v></c></row>
                """)).isEqualTo("TRUE,FALSE,#N/A,\"a\nb_x000D_\",12.5,,2023-04-14T10:05:00,-3\n");
    }

    @ParameterizedTest
    @CsvSource({"77818.009999999995, 77818.01", "0.1, 0.1", "64517.0, 64517", "007, 7", "1.50, 1.5", "100, 100", "0, 0", "0.000, 0", "1.2E-7, 0.00000012", "1E3, 1000", "1.0000000000000001E-2, 0.01", "-0, 0",
        "12345678901234567890, 12345678901234600000", "123456789012345, 123456789012345", "+5, 5", "n/a, n/a", "1e9999999, 1e9999999", "0.30000000000000004, 0.3"})
    void numbersArePlainDecimalsOfFifteenDigits(String stored, String written) throws Exception {
        assertThat(number(new Book().format(0), stored)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"45030, 2023-04-14", "45030.420138888889, 2023-04-14T10:05:00", "45030.4201388889, 2023-04-14T10:05:00", "1, 1900-01-01", "59, 1900-02-28", "60, 60",
        "61, 1900-03-01", "2958465, 9999-12-31", "2958466, 2958466", "-1, -1", "0.5, 12:00:00", "45030.99999999999, 2023-04-15T00:00:00"})
    void daysAreCountedFrom1900(String stored, String written) throws Exception {
        assertThat(number(new Book().format(14), stored)).isEqualTo(written.replace("2023-04-15T00:00:00", "2023-04-15"));
        assertThat(number(new Book().format(164, "dd.mm.yyyy"), stored)).isEqualTo(written.replace("2023-04-15T00:00:00", "2023-04-15"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1904-01-01", "43568, 2023-04-14", "43568.5, 2023-04-14T12:00:00"})
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo(String stored, String written) throws Exception {
        assertThat(number(new Book().properties("date1904=\"1\"").format(14), stored)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"yyyy-mm-dd hh:mm:ss | 2023-04-14T00:00:00", "[$-F800]dddd, mmmm dd, yyyy | 2023-04-14", "mmm-yy | 2023-04-14",
        "[$-419]d\\ mmm;@ | 2023-04-14", "#,##0.00 [$USD-409] | 45030", "0.00E+00 | 45030", "General \"days\" | 45030", "#,##0\\ \\d | 45030", "[Red]0_);[Blue](0)_h | 45030",
        "@ | 45030", "0%;yyyy | 45030", "[h]:mm:ss | 1080720:00:00", "h:mm | 2023-04-14T00:00:00", "General | 45030"})
    void aNumberIsADateWhereItsFormatSaysSo(String code, String written) throws Exception {
        assertThat(number(new Book().format(200, code), "45030")).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"20, 0.4201388888888889, 10:05:00", "46, 1.5, 36:00:00", "45, 9.6064814814814808E-4, 00:01:23", "21, 1.15740740740741E-5, 00:00:01", "47, 0.000001157407, 00:00:00.1",
        "22, 45030, 2023-04-14T00:00:00", "46, -1, -1"})
    void timesAndDurationsAreHoursMinutesAndSeconds(int format, String stored, String written) throws Exception {
        assertThat(number(new Book().format(format), stored)).isEqualTo(written);
    }

    @Test
    void aLargeSheetMayBeFullOfEscapes() throws Exception {
        String row = "<row><c t=\"inlineStr\"><is><t>" + "A &amp; B &lt;".repeat(100) + "</t></is></c></row>";
        assertThat(csv(new Book(), row.repeat(2000)).lines()).hasSize(2000).allMatch(line -> line.equals("A & B <".repeat(100)));
    }

    @Test
    void sharedTextsOfAnyLengthAreToldApart() throws Exception {
        Book book = new Book();
        StringBuilder rows = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            String text = i % 7 == 0 ? "" : ("ä" + i).repeat(i * 211);
            book.text("<t>" + text + "</t>");
            rows.insert(0, "<row><c t=\"inlineStr\"><is><t>" + i + "</t></is></c><c t=\"s\"><v>" + i + "</v></c></row>");
            expected.insert(0, i + "," + text + "\n");
        }
        assertThat(csv(book, rows.toString())).isEqualTo(expected.toString());
    }

    @Test
    void sheetsAreNamedAndOrderedAsInTheWorkbook() throws Exception {
        String one = "<row><c><v>1</v></c></row>";
        Book book = new Book().sheet("Übersicht", one).sheet("Empty", "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>").sheet("a/b\u202E", one);
        assertThat(book.file("Q1 2024.xlsx").opened()).containsOnlyKeys("Q1 2024 (Übersicht).csv", "Q1 2024 (a/b_).csv");
        assertThat(new Book().sheet("Only", one).file("noending").opened()).containsOnlyKeys("noending.csv");
    }

    @Test
    void aHiddenSheetIsLeftOutAndToldOf() throws Exception {
        Book book = new Book().sheet("Data", "<row><c><v>1</v></c></row>").sheet("Old", "state=\"veryHidden\"", "<row><c><v>2</v></c></row>");
        List<Issue> remarks = new ArrayList<>();
        assertThat(book.file("book.xlsx").opened(remarks)).isEqualTo(Map.of("book.csv", "1\n"));
        assertThat(Bytes.texts(remarks)).singleElement().asString().contains("book.xlsx").contains("\"Old\"");
    }

    @Test
    void formulasWithoutTheirValueAreToldOf() throws Exception {
        List<Issue> remarks = new ArrayList<>();
        assertThat(new Book().sheet("Data", "<row><c><v>1</v></c><c><f>A1</f></c></row>").file("book.xlsx").opened(remarks)).containsValue("1\n");
        assertThat(Bytes.texts(remarks)).singleElement().asString().contains("A formula of the sheet \"Data\" has no value");
    }

    @Test
    void aWorkbookInAnArchiveIsOpenedToo() throws Exception {
        Bytes book = new Book().sheet("Data", "<row><c><v>1</v></c></row>").file("x");
        assertThat(new Bytes("a.zip", Bytes.zip("deep/inner.zip", Bytes.zip("ads.xlsx", book.bytes()))).opened()).isEqualTo(Map.of("ads.csv", "1\n"));
    }

    @Test
    void partsAreFoundByTheirRelations() throws Exception {
        Book book = new Book().sheet("Data", "<row><c><v>1</v></c></row>").part("_rels/.rels", Book.relations("rId7", "officeDocument", "/XL/Workbook.xml"));
        assertThat(book.file("book.xlsx").opened()).containsValue("1\n");
    }

    @Test
    void theStrictFormOfTheFormatIsRead() throws Exception {
        String strict = "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c></x:row>"
                + "</x:sheetData></x:worksheet>";
        assertThat(new Book().sheet("Data", "").part("xl/worksheets/sheet1.xml", strict).file("book.xlsx").opened()).containsValue("a\n");
    }

    @Test
    void partsAreUtf8OrUtf16AndNothingElse() throws Exception {
        String sheet = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>Žluť</t></is></c></row></sheetData></worksheet>";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(new Book().sheet("A", "").part("xl/worksheets/sheet1.xml", ("\uFEFF" + sheet).getBytes(charset)).file("a.xlsx").opened()).containsValue("Žluť\n");
        }
        assertThat(new Book().sheet("A", "").part("xl/worksheets/sheet1.xml", sheet.replace('Ž', 'ü').getBytes(StandardCharsets.ISO_8859_1)).file("a.xlsx").refusal().what())
                .contains("damaged");
    }

    @Test
    void whatIsNoWorkbookThatCanBeReadIsNamed() throws Exception {
        assertThat(new Book().sheet("Empty", "").file("a.xlsx").refusal().what()).contains("No visible sheet");
        assertThat(new Book().part("_rels/.rels", Book.relations("r", "officeDocument", "xl/workbook.bin")).part("xl/workbook.bin", "x").file("a.xlsx").refusal().what())
                .contains(".xlsb");
        assertThat(new Book().part("_rels/.rels", Book.relations("r", "officeDocument", "word/document.xml")).part("word/document.xml", "<document/>").file("a.docx").refusal()
                .what()).contains("not a workbook");
        assertThat(new Bytes("a.ods", Bytes.zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>")).refusal().remedy()).contains(".xlsx");
    }

    @Test
    void anOldWorkbookAndOneWithAPasswordAreToldApart() throws Exception {
        assertThat(compound("Workbook").refusal().what()).contains(".xls");
        assertThat(compound("EncryptedPackage").refusal().what()).contains("password");
        assertThat(compound("Workbook").cut(300).refusal().what()).contains(".xls");
    }

    /** A compound file whose directory, in its third sector, names one stream. */
    private static Bytes compound(String stream) {
        byte[] bytes = new byte[512 * 5];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, 0, bytes, 0, 8);
        bytes[30] = 9;
        bytes[48] = 2;
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 512 * 3 + 128, name.length);
        return new Bytes("book.xlsx", bytes);
    }
}
