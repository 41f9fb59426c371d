package org.raceline.charts.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.raceline.charts.FunnelWidget;
import org.raceline.charts.KpiWidget;
import org.raceline.charts.LeaksWidget;
import org.raceline.charts.dashboard.Tile.Option;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Dimension;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Unit;

class WidgetKindTest {
    private static final Kpi ORDERS = new Kpi("X00", Stage.CONVERT, KpiKind.VOLUME,
            new Metric.Observed(new Metric.About("orders", "Orders", "", ""), Unit.Kind.COUNT, Aggregation.SUM), Direction.UP, true);
    private static final Catalogue CATALOGUE = new Catalogue(Map.of(ORDERS.id(), ORDERS.metric()), Map.of(ORDERS.id(), ORDERS),
            Map.of("channel", new Dimension("channel", "Channel")), Map.of(), Map.of(), Map.of(), List.of());

    @Test
    void everyKindIsKnownByItsIdAndNoTwoShareOne() {
        for (WidgetKind kind : WidgetKind.values()) {
            assertThat(WidgetKind.of(kind.tile())).contains(kind);
        }
        assertThat(Arrays.stream(WidgetKind.values()).map(WidgetKind::id)).doesNotHaveDuplicates();
    }

    @Test
    void aWidgetOfAPlugInIsNoneOfOursWhateverItIsCalled() {
        assertThat(WidgetKind.of(Tile.foreign("kpi", "com.acme", "Acme", 1))).isEmpty();
    }

    @Test
    void whatIsNotChosenIsAsUsual() {
        assertThat(WidgetKind.KPI.widget(WidgetKind.KPI.tile(), CATALOGUE)).contains(new KpiWidget(ORDERS));
        assertThat(WidgetKind.LEAKS.widget(WidgetKind.LEAKS.tile(), CATALOGUE)).contains(new LeaksWidget("channel"));
        assertThat(WidgetKind.FUNNEL.widget(WidgetKind.FUNNEL.tile(), Catalogue.EMPTY)).contains(new FunnelWidget());
    }

    @Test
    void whatTheCatalogueDoesNotHaveAnyMoreIsNoWidgetInsteadOfAnotherOne() {
        assertThat(WidgetKind.KPI.widget(WidgetKind.KPI.tile().with(Option.METRIC, "gone"), CATALOGUE)).isEmpty();
        assertThat(WidgetKind.LEAKS.widget(WidgetKind.LEAKS.tile().with(Option.DIMENSION, "gone"), CATALOGUE)).isEmpty();
    }

    @Test
    void aTileForgetsWhatIsChosenAsUsual() {
        Tile chosen = WidgetKind.KPI.tile().with(Option.PERIOD, "last-90-days");
        assertThat(chosen.option(Option.PERIOD)).contains("last-90-days");
        assertThat(chosen.with(Option.PERIOD, "")).isEqualTo(WidgetKind.KPI.tile());
        assertThat(WidgetKind.KPI.tile().option(Option.PERIOD)).isEqualTo(Optional.empty());
    }
}
