package org.raceline.console.internal.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Stage;

/**
 * KPIs, and the metrics that are none.
 *
 * @param detailed whether people want to read all that is known of them
 */
public record CatalogueAnswer(List<Kpi> kpis, List<Metric> metrics, Catalogue catalogue, boolean detailed) implements Answer {
    @Override
    public void json(JsonWriter json) {
        json.object().name("kpis").array();
        kpis.forEach(kpi -> entry(json, kpi.metric(), Optional.of(kpi)));
        json.endArray().name("metrics").array();
        metrics.forEach(metric -> entry(json, metric, Optional.empty()));
        json.endArray().endObject();
    }

    private void entry(JsonWriter json, Metric metric, Optional<Kpi> kpi) {
        json.object().member("id", metric.id()).member("name", metric.name());
        kpi.ifPresent(k -> json.member("code", k.code()).member("stage", k.stage().id()).member("kind", k.kind().id()));
        json.member("unit", metric.unit().id());
        kpi.ifPresent(k -> json.member("direction", k.direction().id()));
        json.member("aggregation", metric.aggregation().id());
        if (metric instanceof Metric.Observed observed && !observed.within().isEmpty()) {
            json.member("within", observed.within());
        }
        json.member("definition", metric.about().definition()).member("formula", formula(metric).orElse(null));
        if (metric instanceof Metric.Formula formula) {
            json.member("words", MetricDetails.inWords(formula, catalogue));
        }
        if (!metric.about().source().isEmpty()) {
            json.member("source", metric.about().source());
        }
        json.endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("id", "name", "stage", "kind", "unit", "direction", "aggregation", "definition", "formula"));
        kpis.forEach(kpi -> entry(csv, kpi.metric(), Optional.of(kpi)));
        metrics.forEach(metric -> entry(csv, metric, Optional.empty()));
    }

    private static void entry(CsvWriter csv, Metric metric, Optional<Kpi> kpi) {
        csv.text(metric.id()).text(metric.name()).text(kpi.map(k -> k.stage().id()).orElse("")).text(kpi.map(k -> k.kind().id()).orElse(""))
                .text(metric.unit().id()).text(kpi.map(k -> k.direction().id()).orElse("")).text(metric.aggregation().id())
                .text(metric.about().definition()).text(formula(metric).orElse("")).endRow();
    }

    @Override
    public void text(Page page, Wording wording) {
        if (detailed) {
            kpis.forEach(k -> new MetricDetails(k.metric(), Optional.of(k), catalogue).text(page, wording));
            metrics.forEach(m -> new MetricDetails(m, Optional.empty(), catalogue).text(page, wording));
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<Kpi> ofStage = kpis.stream().filter(k -> k.stage() == stage).toList();
            if (!ofStage.isEmpty()) {
                rows.add(List.of(Cell.left(wording.words().stage(stage), Style.STRONG)));
                ofStage.forEach(k -> rows.add(row(k.metric(), wording.words().kind(k.kind()))));
            }
        }
        if (!metrics.isEmpty()) {
            rows.add(List.of(Cell.left(wording.text("catalogue.metrics"), Style.STRONG)));
            metrics.forEach(m -> rows.add(row(m, "")));
        }
        page.table(rows);
    }

    private static List<Cell> row(Metric metric, String kind) {
        return List.of(Cell.left("  " + metric.id()), Cell.left(metric.name()), Cell.left(kind, Style.FAINT),
                Cell.left(formula(metric).orElse(metric.about().definition()), Style.FAINT));
    }

    private static Optional<String> formula(Metric metric) {
        return metric instanceof Metric.Formula formula ? Optional.of(formula.text()) : Optional.empty();
    }
}
