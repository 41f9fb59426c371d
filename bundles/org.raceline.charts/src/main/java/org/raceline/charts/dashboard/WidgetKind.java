package org.raceline.charts.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.charts.AttributionWidget;
import org.raceline.charts.ChangesWidget;
import org.raceline.charts.CohortsWidget;
import org.raceline.charts.FunnelPartsWidget;
import org.raceline.charts.FunnelWidget;
import org.raceline.charts.KpiWidget;
import org.raceline.charts.LeaksWidget;
import org.raceline.charts.MatrixWidget;
import org.raceline.charts.PeopleFunnelWidget;
import org.raceline.charts.SegmentsWidget;
import org.raceline.charts.TrendWidget;
import org.raceline.charts.Widget;
import org.raceline.charts.dashboard.Tile.Option;
import org.raceline.core.analysis.CohortMeasure;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Stage;

/** Raceline's own widgets that can be put on a dashboard. */
public enum WidgetKind {
    KPI("kpi", 1, Option.METRIC), FUNNEL("funnel", 2), TREND("trend", 2, Option.METRIC), MATRIX("matrix", 4, Option.DIMENSION, Option.SHOW),
    CHANGES("changes", 2, Option.METRIC, Option.DIMENSION), LEAKS("leaks", 2, Option.DIMENSION), PARTS("funnel-parts", 2, Option.DIMENSION),
    PEOPLE("people-funnel", 2, Option.DIMENSION), ATTRIBUTION("attribution", 4, Option.METRIC, Option.DIMENSION), COHORTS("cohorts", 4, Option.SHOW),
    SEGMENTS("segments", 2);

    /** What can be credited to touches. */
    private static final List<String> CREDITED = List.of("orders", "net_revenue", "leads");
    private static final String CHANNEL = "channel";
    private static final int WINDOW = 30;

    private final String id;
    private final int columns;
    private final List<Option> options;

    WidgetKind(String id, int columns, Option... options) {
        this.id = id;
        this.columns = columns;
        this.options = List.of(options);
    }

    /** Stable, untranslated: {@link Tile#widget} of tiles of this kind. */
    public String id() {
        return id;
    }

    /** What can be chosen, beside a period of its own. */
    public List<Option> options() {
        return options;
    }

    /** Whether it tells the days that are looked at: only then a period of its own means something. */
    public boolean hasPeriod() {
        return this != COHORTS;
    }

    /** Kind of a tile; empty: it is none of Raceline's. */
    public static Optional<WidgetKind> of(Tile tile) {
        return tile.isForeign() ? Optional.empty() : Arrays.stream(values()).filter(kind -> kind.id.equals(tile.widget())).findFirst();
    }

    /** A tile of this kind with what is usual. */
    public Tile tile() {
        return Tile.own(id, columns, Map.of());
    }

    /** What may be chosen for an option, by ids; the period is not among them. */
    public List<String> values(Option option, Catalogue catalogue) {
        return switch (option) {
            case METRIC -> this == ATTRIBUTION ? CREDITED.stream().filter(m -> catalogue.metric(m).isPresent()).toList() : catalogue.kpis().stream().map(Kpi::id).toList();
            case DIMENSION -> List.copyOf(catalogue.dimensionsById().keySet());
            case SHOW -> this == COHORTS ? Arrays.stream(CohortMeasure.values()).map(CohortMeasure::id).toList() : Arrays.stream(MatrixWidget.Show.values()).map(MatrixWidget.Show::id).toList();
            case PERIOD -> List.of();
        };
    }

    /** What holds for an option of a tile: what was chosen, or else what is usual; empty where there is nothing to choose. */
    public Optional<String> chosen(Option option, Tile tile, Catalogue catalogue) {
        return tile.option(option).or(() -> usual(option, catalogue));
    }

    private Optional<String> usual(Option option, Catalogue catalogue) {
        List<String> all = values(option, catalogue);
        return switch (option) {
            case METRIC -> this == ATTRIBUTION ? all.stream().findFirst() : catalogue.headline(Stage.CONVERT, KpiKind.VOLUME).map(Kpi::id);
            case DIMENSION -> Optional.of(CHANNEL);
            default -> all.stream().findFirst();
        };
    }

    /** The widget of a tile of this kind; empty where the catalogue does not have what was chosen any more. */
    public Optional<Widget> widget(Tile tile, Catalogue catalogue) {
        for (Option option : options) {
            if (chosen(option, tile, catalogue).filter(value -> values(option, catalogue).contains(value)).isEmpty()) {
                return Optional.empty();
            }
        }
        Optional<String> metricId = options.contains(Option.METRIC) ? chosen(Option.METRIC, tile, catalogue) : Optional.empty();
        Metric metric = metricId.flatMap(catalogue::metric).orElse(null);
        String dimension = options.contains(Option.DIMENSION) ? chosen(Option.DIMENSION, tile, catalogue).orElseThrow() : "";
        String show = options.contains(Option.SHOW) ? chosen(Option.SHOW, tile, catalogue).orElseThrow() : "";
        return Optional.of(switch (this) {
            case KPI -> new KpiWidget(catalogue.kpi(metricId.orElseThrow()).orElseThrow());
            case FUNNEL -> new FunnelWidget();
            case TREND -> new TrendWidget(metric);
            case MATRIX -> new MatrixWidget(dimension, Arrays.stream(MatrixWidget.Show.values()).filter(s -> s.id().equals(show)).findFirst().orElseThrow());
            case CHANGES -> new ChangesWidget(metric, List.of(dimension));
            case LEAKS -> new LeaksWidget(dimension);
            case PARTS -> new FunnelPartsWidget(dimension);
            case PEOPLE -> new PeopleFunnelWidget(dimension, WINDOW);
            case ATTRIBUTION -> new AttributionWidget(metric, dimension, WINDOW);
            case COHORTS -> new CohortsWidget(Grain.MONTH, Arrays.stream(CohortMeasure.values()).filter(m -> m.id().equals(show)).findFirst().orElseThrow(), Optional.empty());
            case SEGMENTS -> new SegmentsWidget();
        });
    }
}
