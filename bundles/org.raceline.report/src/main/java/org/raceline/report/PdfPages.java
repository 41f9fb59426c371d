package org.raceline.report;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.Inter;

/**
 * The pages of a PDF file: A4 on its side, on the board's ground, seen from the right where the language is written from there. All
 * stay open until the file is saved.
 */
final class PdfPages implements Closeable {
    /** Of a page, in logical pixels: small enough to be read on paper, large enough for the board with room for its charts. */
    static final double WIDTH = 1340;
    static final double HEIGHT = WIDTH * PDRectangle.A4.getWidth() / PDRectangle.A4.getHeight();
    /** The part of the height that belongs to what stands on every page. */
    static final double FOOT = 22;
    private static final String PROGRAM = "Raceline";

    private final PDDocument document = new PDDocument();
    private final boolean rightToLeft;
    private final PdfFont regular;
    private final PdfFont semiBold;
    private final List<PdfGfx> pages = new ArrayList<>();

    /** @param rightToLeft whether the language is written from the right */
    PdfPages(boolean rightToLeft) throws IOException {
        this.rightToLeft = rightToLeft;
        regular = new PdfFont(document, Inter.REGULAR);
        semiBold = new PdfFont(document, Inter.SEMI_BOLD);
    }

    /** Adds a page. */
    Gfx next() {
        PDPage page = new PDPage(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
        document.addPage(page);
        try {
            PdfGfx gfx = new PdfGfx(document, page, page.getMediaBox().getWidth() / WIDTH, regular, semiBold, rightToLeft);
            gfx.fillRect(0, 0, WIDTH, HEIGHT, Ink.BACKGROUND);
            pages.add(gfx);
            return seen(gfx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Gfx seen(Gfx page) {
        return rightToLeft ? page.mirrored(WIDTH) : page;
    }

    /** All that were added. */
    List<Gfx> pages() {
        return pages.stream().map(this::seen).toList();
    }

    /** Writes the file; nothing can be added any more. The stream is left open. */
    void save(String title, Locale language, Clock clock, OutputStream to) throws IOException {
        for (PdfGfx page : pages) {
            page.close();
        }
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setCreator(PROGRAM);
        information.setProducer(PROGRAM);
        information.setCreationDate(GregorianCalendar.from(clock.instant().atZone(clock.getZone())));
        document.setDocumentId(clock.millis());
        document.getDocumentCatalog().setLanguage(language.stripExtensions().toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        if (rightToLeft) {
            preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        }
        document.getDocumentCatalog().setViewerPreferences(preferences);
        ByteArrayOutputStream file = new ByteArrayOutputStream(); // PDFBox closes what it writes to
        document.save(file);
        file.writeTo(to);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
