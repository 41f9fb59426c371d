package org.raceline.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.raceline.charts.Align;
import org.raceline.charts.Board;
import org.raceline.charts.BoardLayout;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;

/**
 * Writes a report for paper: the board on the first page, all KPIs and what they mean on the next. Text can be searched and
 * copied, fonts are inside. Needs neither a display nor, for Latin and Cyrillic, a font of the computer.
 */
public final class PdfReport {
    private final Formats formats;
    private final Texts texts;
    private final Clock clock;

    /** @param clock tells the date of the file and its zone; the same report at the same time is the same file */
    public PdfReport(Formats formats, Clock clock) {
        this.formats = formats;
        this.texts = ReportTexts.in(formats.locale());
        this.clock = clock;
    }

    /** Writes the file; the stream is left open. */
    public void write(Report report, OutputStream to) throws IOException {
        Board board = report.board();
        try (PdfPages pages = new PdfPages(formats.rightToLeft())) {
            board.paint(pages.next(), PdfPages.WIDTH, PdfPages.HEIGHT - PdfPages.FOOT, formats);
            if (!report.kpis().isEmpty()) {
                Sheets sheets = new Sheets(() -> headed(pages.next(), board));
                new KpiSheets(formats).paint(report.kpis(), sheets);
                new DefinitionSheets(formats).paint(report.kpis(), sheets);
            }
            paintFeet(pages.pages());
            pages.save(texts.text("page.title", board.title(formats), board.name()), formats.locale(), clock, to);
        }
    }

    /** With what says whose figures these are, and of when. */
    private Gfx headed(Gfx gfx, Board board) {
        double left = BoardLayout.MARGIN;
        double right = PdfPages.WIDTH - BoardLayout.MARGIN;
        String title = board.title(formats);
        String subtitle = board.subtitle(formats);
        double named = left + gfx.textWidth(title, TextStyle.PAGE) + 14;
        gfx.text(title, left, 42, TextStyle.PAGE, Ink.TEXT, Align.START);
        gfx.text(gfx.fit(board.name(), TextStyle.TITLE, right - gfx.textWidth(subtitle, TextStyle.BODY) - 24 - named), named, 42, TextStyle.TITLE, Ink.TEXT_MUTED, Align.START);
        gfx.text(subtitle, right, 42, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.END);
        return gfx;
    }

    private void paintFeet(List<Gfx> pages) {
        double baseline = PdfPages.HEIGHT - PdfPages.FOOT;
        for (int i = 0; i < pages.size(); i++) {
            Gfx gfx = pages.get(i);
            gfx.text(texts.text("made-by"), BoardLayout.MARGIN, baseline, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.START);
            if (pages.size() > 1) {
                String number = texts.text("page.number", formats.number(i + 1L), formats.number(pages.size()));
                gfx.text(number, PdfPages.WIDTH - BoardLayout.MARGIN, baseline, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.END);
            }
        }
    }
}
