package org.raceline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.raceline.charts.Inter;
import org.raceline.charts.Theme;
import org.raceline.charts.Token;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.model.Stage;
import org.raceline.format.Formats;

class PdfReportTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    private static byte[] file(Report report, Formats formats) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfReport(formats, NOON).write(report, out);
        return out.toByteArray();
    }

    private static PDDocument opened(String name) throws IOException {
        return Loader.loadPDF(file(Sample.report(name), Sample.ENGLISH));
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setSortByPosition(true);
        reader.setStartPage(page);
        reader.setEndPage(page);
        return reader.getText(document);
    }

    @Test
    void tellsTheBoardAndAllKpisInText() throws IOException {
        try (PDDocument document = opened("Acme Zürich Łódź Омск")) {
            assertThat(text(document, 1)).contains("RACE overview Acme Zürich Łódź Омск", "November 2026 compared with October 2026", "Reach", "Engage", "€1,235", "+23.5%", "Target €1,300",
                    "Page 1 of " + document.getNumberOfPages());
            assertThat(text(document, 2)).contains("All KPIs", "November 2026 compared with October 2026", "Acme Zürich Łódź Омск €1,235 €1,000 +23.5% €1,300 At risk",
                    "Page 2 of " + document.getNumberOfPages());
            assertThat(text(document, document.getNumberOfPages())).contains("Definitions", "orders / visits");
        }
    }

    @Test
    void isA4OnItsSideAndKnowsItsTitleLanguageAndDate() throws IOException {
        try (PDDocument document = Loader.loadPDF(file(Sample.report("Acme"), new Formats(Locale.forLanguageTag("ru"))))) {
            assertThat(document.getPages()).allMatch(page -> Math.round(page.getMediaBox().getWidth()) == 842 && Math.round(page.getMediaBox().getHeight()) == 595);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Обзор RACE – Acme");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(NOON.instant());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(text(document, 1)).contains("+23,5");
        }
    }

    @Test
    void carriesItsFontsAndNoImages() throws IOException {
        try (PDDocument document = opened("Acme")) {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                assertThat(page.getResources().getXObjectNames()).isEmpty();
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getFontDescriptor().getFontFile3().getLength()).as("only what is used of it").isLessThan(Inter.REGULAR.bytes().length / 3);
                }
            }
            assertThat(fonts).contains("Inter-Regular", "Inter-SemiBold").allMatch(font -> font.startsWith("Inter-"));
        }
    }

    @Test
    void looksLikeTheBoard() throws IOException {
        try (PDDocument document = opened("Acme")) {
            BufferedImage page = rendered(document);
            assertThat(page.getRGB(4, 4) & 0xFFFFFF).isEqualTo(Token.BACKGROUND.rgb(Theme.LIGHT));
            assertThat(page.getRGB(40, 170) & 0xFFFFFF).as("a card's ground").isEqualTo(0xFFFFFF);
            assertThat(has(page, 20, 100, 330, 130, 0x111827)).as("a figure").isTrue();
            for (Stage stage : Stage.values()) {
                int x = 24 + stage.ordinal() * 327;
                assertThat(has(page, x, 66, 4, 34, Token.valueOf(stage.name()).rgb(Theme.LIGHT))).as(stage.id()).isTrue();
            }
        }
    }

    /** The stripe of a stage stands at the right of its column, the first stage at the right of the page, the name of the shop beside the title. */
    @Test
    void aLanguageWrittenFromTheRightIsReadFromTheRight() throws IOException {
        try (PDDocument document = Loader.loadPDF(file(Sample.report("Acme"), new Formats(Locale.forLanguageTag("fa"))))) {
            BufferedImage page = rendered(document);
            for (Stage stage : Stage.values()) {
                int x = page.getWidth() - 24 - 4 - stage.ordinal() * 327;
                assertThat(has(page, x - 2, 66, 8, 34, Token.valueOf(stage.name()).rgb(Theme.LIGHT))).as(stage.id()).isTrue();
            }
            List<String> names = new ArrayList<>();
            PDFTextStripper right = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> places) {
                    if (text.contains("Acme") && places.getFirst().getY() < 40) {
                        assertThat(places.getFirst().getX()).isGreaterThan(document.getPage(0).getMediaBox().getWidth() / 2);
                        names.add(text);
                    }
                }
            };
            right.setEndPage(1);
            right.getText(document);
            assertThat(names).isNotEmpty();
            assertThat(document.getDocumentCatalog().getViewerPreferences().getReadingDirection()).isEqualTo("R2L");
        }
    }

    @Test
    void aNameInAScriptThatInterLacksIsDrawn() throws IOException {
        try (PDDocument latin = opened("."); PDDocument greek = opened("Αθήνα 東京 فروشگاه")) {
            assertThat(has(rendered(latin), 200, 24, 160, 22, 0x667085)).isFalse();
            assertThat(has(rendered(greek), 200, 24, 160, 22, 0x667085)).isTrue();
            assertThat(text(greek, 1)).contains("€1,235");
        }
    }

    private static BufferedImage rendered(PDDocument document) throws IOException {
        return new PDFRenderer(document).renderImage(0, (float) (PdfPages.WIDTH / document.getPage(0).getMediaBox().getWidth()));
    }

    private static boolean has(BufferedImage image, int x, int y, int width, int height, int rgb) {
        return IntStream.range(x, x + width).anyMatch(column -> IntStream.range(y, y + height).anyMatch(row -> (image.getRGB(column, row) & 0xFFFFFF) == rgb));
    }

    @Test
    void aLongTableGoesOnOverPages() throws IOException {
        Report few = Sample.report("Acme");
        List<ScorecardCell> many = Stream.iterate(few.kpis(), kpis -> kpis).limit(6).flatMap(List::stream).toList();
        try (PDDocument document = Loader.loadPDF(file(new Report(few.board(), many), Sample.ENGLISH))) {
            List<String> table = new ArrayList<>();
            for (int page = 2; page <= document.getNumberOfPages(); page++) {
                String text = text(document, page);
                assertThat(text).contains("RACE overview", "Page " + page + " of " + document.getNumberOfPages());
                if (text.contains("All KPIs")) {
                    assertThat(text).as("its head again").contains("KPI Value Before Change Target Status Remarks Sources");
                    table.add(text);
                }
            }
            assertThat(table).hasSizeGreaterThan(2);
            assertThat(String.join("", table).split("At risk", -1)).as("every row").hasSize(1 + 6 * 16);
        }
    }

    @Test
    void hostileAndEndlessNamesBreakNothing() throws IOException {
        try (PDDocument document = opened("(\\) Tj ET \u0000\n\uD800<>" + "x".repeat(20_000))) {
            assertThat(text(document, 1)).contains("€1,235");
            assertThat(text(document, 2)).contains("At risk");
        }
    }

    @Test
    void theSameReportAtTheSameTimeIsTheSameFile() throws IOException {
        assertThat(file(Sample.report("Acme"), Sample.ENGLISH)).isEqualTo(file(Sample.report("Acme"), Sample.ENGLISH));
    }

    @Test
    void withoutKpisThereIsTheBoardAlone() throws IOException {
        try (PDDocument document = Loader.loadPDF(file(new Report(Sample.report("Acme").board(), List.of()), Sample.ENGLISH))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text(document, 1)).contains("RACE overview").doesNotContain("Page");
        }
    }

    /** It takes long to load. */
    @Test
    void onlyWhatWritesPdfNamesPdfBox() throws IOException, URISyntaxException {
        Path classes = Path.of(PdfReport.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> naming = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".class") && !f.endsWith("module-info.class")).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (text.contains("org/apache")) {
                    naming.add(file.getFileName().toString());
                }
            }
            assertThat(naming).isNotEmpty().allMatch(name -> name.startsWith("Pdf"));
        }
    }
}
