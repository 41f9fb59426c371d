package org.raceline.report;

import static org.raceline.charts.SvgGfx.escape;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/** The table of all KPIs in a page: real text, for search, copying and screen readers. */
final class KpiTable {
    private static final List<String> COLUMNS = List.of("kpi", "value", "before", "change", "target", "status", "remarks", "sources");
    private static final List<String> NUMBERS = List.of("value", "before", "change", "target");
    private static final String NOTHING = "–";

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
        for (String column : COLUMNS) {
            out.write("<th scope=\"col\"" + (NUMBERS.contains(column) ? " class=\"number\"" : "") + ">" + escape(texts.text("column." + column)) + "</th>");
        }
        out.write("</tr></thead>\n");
        for (Stage stage : Stage.values()) {
            List<ScorecardCell> rows = kpis.stream().filter(cell -> cell.kpi().stage() == stage).toList();
            if (!rows.isEmpty()) {
                out.write("<tbody class=\"" + stage.id() + "\">\n<tr><th scope=\"rowgroup\" colspan=\"" + COLUMNS.size() + "\">" + escape(words.stage(stage)) + "</th></tr>\n");
                for (ScorecardCell row : rows) {
                    write(row, out);
                }
                out.write("</tbody>\n");
            }
        }
        out.write("</table></div>\n</section>\n");
    }

    private void write(ScorecardCell cell, Writer out) throws IOException {
        out.write("<tr><th scope=\"row\">" + escape(cell.kpi().name()) + "</th>");
        number("strong", value(cell.reading()), out);
        number("", cell.before().map(this::value).orElse(""), out);
        number(cell.change().map(Change::verdict).map(KpiTable::style).orElse(""), cell.change().map(change -> formats.change(change.relative())).orElse(""), out);
        number("", cell.target().map(formats::quantity).orElse(""), out);
        out.write("<td" + (cell.status() == Status.NONE ? "" : " class=\"status " + cell.status().id() + "\"") + ">" + escape(words.status(cell.status())) + "</td>");
        out.write("<td>" + escape(remarks(cell.reading())) + "</td><td>" + escape(formats.list(cell.reading().sources())) + "</td></tr>\n");
    }

    private static void number(String style, String text, Writer out) throws IOException {
        out.write("<td class=\"" + (style.isEmpty() ? "number" : "number " + style) + "\">" + escape(text) + "</td>");
    }

    private String value(Reading reading) {
        return reading.value().map(formats::quantity).orElse(NOTHING);
    }

    private static String style(Change.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> "good";
            case BAD -> "bad";
            case NEUTRAL -> "";
        };
    }

    private String remarks(Reading reading) {
        Optional<String> reason = reading.reason().map(why -> reading.explanation().isEmpty() ? words.reason(why) : reading.explanation());
        Optional<String> bounds = reading.bounds().map(b -> texts.text("bounds", formats.quantity(b.min()), formats.quantity(b.max())));
        return Stream.of(reason.stream(), bounds.stream(), reading.flags().stream().map(words::flag)).flatMap(part -> part).collect(Collectors.joining("; "));
    }
}
