package org.raceline.standalone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.charts.AttributionWidget;
import org.raceline.charts.ChangesWidget;
import org.raceline.charts.CohortsWidget;
import org.raceline.charts.FunnelPartsWidget;
import org.raceline.charts.FunnelWidget;
import org.raceline.charts.LeaksWidget;
import org.raceline.charts.MatrixWidget;
import org.raceline.charts.PeopleFunnelWidget;
import org.raceline.charts.SegmentsWidget;
import org.raceline.charts.TrendsWidget;
import org.raceline.charts.Widget;
import org.raceline.core.analysis.CohortMeasure;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;

/** The widgets of the client's pages, as they stand before anybody chooses anything. The Overview is {@code Board}. */
final class Pages {
    private static final String DIMENSION = "channel";
    private static final int WINDOW = 30;

    private Pages() {
    }

    static Map<String, List<Widget>> of(Catalogue catalogue) {
        Metric orders = catalogue.metric("orders").orElseThrow();
        Metric revenue = catalogue.metric("net_revenue").orElseThrow();
        Map<String, List<Widget>> pages = new LinkedHashMap<>();
        pages.put("Funnel", List.of(new FunnelWidget(), new LeaksWidget(DIMENSION), new FunnelPartsWidget(DIMENSION)));
        pages.put("Trends", List.of(new TrendsWidget(List.of(orders, revenue), Optional.empty(), false)));
        pages.put("Channels", List.of(new MatrixWidget(DIMENSION, MatrixWidget.Show.VALUE), new ChangesWidget(orders, List.of(DIMENSION))));
        pages.put("Cohorts", List.of(new CohortsWidget(Grain.MONTH, CohortMeasure.SHARE, Optional.empty()), new SegmentsWidget()));
        pages.put("Attribution", List.of(new AttributionWidget(orders, DIMENSION, WINDOW), new PeopleFunnelWidget(DIMENSION, WINDOW)));
        return pages;
    }
}
