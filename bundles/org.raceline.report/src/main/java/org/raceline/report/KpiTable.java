package org.raceline.report;

import static org.raceline.charts.SvgGfx.escape;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/** The table of all KPIs in a page: real text, for search, copying and screen readers. */
final class KpiTable {
    private final Formats formats;
    private final Texts texts;
    private final Vocabulary words;

    KpiTable(Formats formats) {
        this.formats = formats;
        this.texts = ReportTexts.in(formats.locale());
        this.words = new Vocabulary(formats.locale());
    }

    void write(List<ScorecardCell> kpis, Writer out) throws IOException {
        out.write("<section class=\"panel\">\n<h2 id=\"kpis\">" + escape(texts.text("kpis")) + "</h2>\n<div class=\"wide\"><table aria-labelledby=\"kpis\">\n<thead><tr>");
        for (KpiRow.Column column : KpiRow.Column.values()) {
            out.write("<th scope=\"col\"" + (column.isNumber() ? " class=\"number\"" : "") + ">" + escape(column.title(texts)) + "</th>");
        }
        out.write("</tr></thead>\n");
        for (Stage stage : Stage.values()) {
            List<KpiRow> rows = KpiRow.of(kpis, stage, formats);
            if (!rows.isEmpty()) {
                out.write("<tbody class=\"" + stage.id() + "\">\n<tr><th scope=\"rowgroup\" colspan=\"" + KpiRow.Column.values().length + "\">" + escape(words.stage(stage)) + "</th></tr>\n");
                for (KpiRow row : rows) {
                    write(row, out);
                }
                out.write("</tbody>\n");
            }
        }
        out.write("</table></div>\n</section>\n");
    }

    private static void write(KpiRow row, Writer out) throws IOException {
        out.write("<tr><th scope=\"row\">" + escape(row.name()) + "</th>");
        number("strong", row.value(), out);
        number("", row.before(), out);
        number(style(row), row.change(), out);
        number("", row.target(), out);
        Status status = row.cell().status();
        out.write("<td" + (status == Status.NONE ? "" : " class=\"status " + status.id() + "\"") + ">" + escape(row.status()) + "</td>");
        out.write("<td>" + escape(row.remarks()) + "</td><td>" + escape(row.sources()) + "</td></tr>\n");
    }

    private static void number(String style, String text, Writer out) throws IOException {
        out.write("<td class=\"" + (style.isEmpty() ? "number" : "number " + style) + "\">" + escape(text) + "</td>");
    }

    private static String style(KpiRow row) {
        return switch (row.verdict()) {
            case GOOD -> "good";
            case BAD -> "bad";
            case NEUTRAL -> "";
        };
    }
}
