package org.raceline.console.internal.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Metric;

/** All that the catalogue says of one metric, for people. */
record MetricDetails(Metric metric, Optional<Kpi> kpi, Catalogue catalogue) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

    void text(Page page, Wording wording) {
        page.line(metric.name(), Style.STRONG);
        page.line(metric.about().definition());
        List<List<Cell>> rows = new ArrayList<>();
        row(rows, wording, "id", metric.id());
        kpi.ifPresent(k -> row(rows, wording, "code", k.code()));
        kpi.ifPresent(k -> row(rows, wording, "judges", wording.words().stage(k.stage()) + ", " + wording.words().kind(k.kind())));
        if (metric instanceof Metric.Formula formula) {
            row(rows, wording, "formula", inWords(formula, catalogue));
            row(rows, wording, "written", formula.text());
        }
        row(rows, wording, "unit", wording.text("catalogue.unit." + metric.unit().id()));
        kpi.ifPresent(k -> row(rows, wording, "direction", wording.text("catalogue.direction." + k.direction().id())));
        row(rows, wording, "aggregation", aggregation(wording));
        row(rows, wording, "source", metric.about().source());
        page.table(rows);
    }

    private static void row(List<List<Cell>> rows, Wording wording, String key, String value) {
        if (!value.isEmpty()) {
            rows.add(List.of(Cell.left("  " + wording.text("catalogue." + key), Style.FAINT), Cell.left(value)));
        }
    }

    private String aggregation(Wording wording) {
        return switch (metric) {
            case Metric.Formula formula -> wording.text("catalogue.aggregation.formula");
            case Metric.Observed observed when !observed.within().isEmpty() -> wording.text("catalogue.aggregation.within",
                    catalogue.dimension(observed.within()).map(d -> d.name()).orElse(observed.within()), observed.within());
            default -> wording.text("catalogue.aggregation." + metric.aggregation().id());
        };
    }

    /** The formula with the names of its metrics and the signs of a schoolbook. */
    static String inWords(Metric.Formula formula, Catalogue catalogue) {
        String signs = formula.text().replace('*', '\u00d7').replace('/', '\u00f7').replace('-', '\u2212');
        return ID.matcher(signs).replaceAll((MatchResult id) -> Matcher.quoteReplacement(catalogue.metric(id.group()).map(Metric::name).orElse(id.group())));
    }
}
