package org.raceline.report;

import static org.raceline.charts.SvgGfx.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.raceline.charts.Board;
import org.raceline.charts.Drawing;
import org.raceline.charts.Inter;
import org.raceline.charts.KpiCard;
import org.raceline.charts.SvgGfx;
import org.raceline.charts.Theme;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * Writes a report as one web page that needs nothing else: images, fonts and styles are inside, scripts there are none, and
 * its content security policy allows no request. Follows the reader's light or dark preference.
 */
public final class HtmlReport {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
    private static final double CARD_WIDTH = 336;
    private static final double CHART_WIDTH = 688;
    private static final double CHART_HEIGHT = 340;

    private final Formats formats;
    private final Texts texts;
    private final Vocabulary words;

    public HtmlReport(Formats formats) {
        this.formats = formats;
        this.texts = ReportTexts.in(formats.locale());
        this.words = new Vocabulary(formats.locale());
    }

    /** Writes the page in UTF-8; the stream is left open. */
    public void write(Report report, OutputStream to) throws IOException {
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writeHead(report.board(), out);
        writeBoard(report.board(), out);
        new KpiTable(formats).write(report.kpis(), out);
        writeDefinitions(report, out);
        out.write("</main>\n<footer><p>" + escape(texts.text("made-by")) + "</p></footer>\n</body>\n</html>\n");
        out.flush();
    }

    private void writeHead(Board board, Writer out) throws IOException {
        String title = texts.text("page.title", board.title(formats), board.name());
        out.write("<!DOCTYPE html>\n<html lang=\"" + escape(formats.locale().stripExtensions().toLanguageTag()) + (formats.rightToLeft() ? "\" dir=\"rtl" : "") + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>" + escape(title) + "</title>\n<style>\n");
        out.write(":root{color-scheme:light dark;" + SvgGfx.variables(Theme.LIGHT) + "}\n"
                + "@media (prefers-color-scheme:dark){:root{" + SvgGfx.variables(Theme.DARK) + "}}\n");
        for (Inter font : Inter.values()) {
            out.write("@font-face{font-family:Inter;font-weight:" + font.weight() + ";src:url(data:font/otf;base64,"
                    + Base64.getEncoder().encodeToString(font.bytes()) + ") format(\"opentype\")}\n");
        }
        try (InputStream style = HtmlReport.class.getResourceAsStream("report.css")) {
            out.write(new String(style.readAllBytes(), StandardCharsets.UTF_8));
        }
        out.write("</style>\n</head>\n<body>\n<header><h1>" + escape(board.title(formats)) + "</h1><p class=\"name\">" + escape(board.name())
                + "</p><p class=\"period\">" + escape(board.subtitle(formats)) + "</p></header>\n<main>\n");
    }

    private void writeBoard(Board board, Writer out) throws IOException {
        out.write("<div class=\"stages\">\n");
        for (Stage stage : Stage.values()) {
            out.write("<section class=\"" + stage.id() + "\">\n<h2>" + escape(words.stage(stage)) + "</h2>\n<p>" + escape(words.goal(stage)) + "</p>\n");
            for (KpiKind kind : KpiKind.values()) {
                KpiCard card = board.card(stage, kind).orElse(null);
                if (card != null) {
                    write(card, CARD_WIDTH, KpiCard.HEIGHT, stage.id() + "-" + kind.id() + "-", out);
                }
            }
            out.write("</section>\n");
        }
        out.write("</div>\n<div class=\"charts\">\n");
        write(board.funnel(), CHART_WIDTH, CHART_HEIGHT, "funnel-", out);
        write(board.trend(), CHART_WIDTH, CHART_HEIGHT, "trend-", out);
        out.write("</div>\n");
    }

    private void write(Drawing drawing, double width, double height, String ids, Writer out) throws IOException {
        out.write(SvgGfx.part(drawing, width, height, formats, ids));
    }

    private void writeDefinitions(Report report, Writer out) throws IOException {
        out.write("<section class=\"panel\">\n<h2>" + escape(texts.text("definitions")) + "</h2>\n<dl>\n");
        for (ScorecardCell cell : report.kpis()) {
            Metric metric = cell.kpi().metric();
            out.write("<dt>" + escape(metric.name()) + " <span>" + escape(cell.kpi().code()) + "</span></dt>\n<dd>" + escape(metric.about().definition()));
            if (metric instanceof Metric.Formula formula) {
                out.write(" <code>" + escape(formula.text()) + "</code>");
            }
            out.write("</dd>\n");
        }
        out.write("</dl>\n</section>\n");
    }
}
