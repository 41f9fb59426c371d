package org.raceline.ui.overview.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.charts.Board;
import org.raceline.charts.FunnelWidget;
import org.raceline.charts.KpiWidget;
import org.raceline.charts.TrendWidget;
import org.raceline.charts.Widget;
import org.raceline.charts.dashboard.RaceLayout;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Stage;
import org.raceline.ui.GuestWidget;

/**
 * What stands on the RACE board as it was made.
 *
 * @param cards each stage's KPIs by volume, quality, value and cost
 * @param foot  funnel, trend, and what plug-ins offer
 */
record RaceWidgets(Map<Stage, List<KpiWidget>> cards, List<Widget> foot) {
    static final RaceWidgets NONE = new RaceWidgets(Map.of(), List.of());

    static RaceWidgets of(Catalogue catalogue, List<GuestWidget> guests) {
        Map<Stage, List<KpiWidget>> cards = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            List<KpiWidget> column = new ArrayList<>();
            for (KpiKind kind : KpiKind.values()) {
                Optional<Kpi> kpi = catalogue.headline(stage, kind);
                kpi.ifPresent(k -> column.add(new KpiWidget(k)));
            }
            cards.put(stage, column);
        }
        List<Widget> foot = new ArrayList<>();
        foot.add(new FunnelWidget());
        catalogue.metric(Board.TREND_METRIC).ifPresent(visits -> foot.add(new TrendWidget(visits)));
        foot.addAll(guests);
        return new RaceWidgets(cards, foot);
    }

    private static List<String> ids(List<? extends Widget> widgets) {
        return widgets.stream().map(Widget::id).toList();
    }

    List<String> feet() {
        return ids(foot);
    }

    /** What a widget is rearranged among. */
    List<String> group(String widget) {
        return cards.values().stream().map(RaceWidgets::ids).filter(column -> column.contains(widget)).findFirst().orElseGet(this::feet);
    }

    /** The cards that are to be seen, in the user's order. */
    Map<Stage, List<String>> columns(RaceLayout layout) {
        Map<Stage, List<String>> columns = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            columns.put(stage, layout.arranged(ids(cards.getOrDefault(stage, List.of()))));
        }
        return columns;
    }

    Optional<Widget> widget(String id) {
        return cards.values().stream().flatMap(List::stream).<Widget>map(card -> card).filter(card -> card.id().equals(id)).findFirst()
                .or(() -> foot.stream().filter(widget -> widget.id().equals(id)).findFirst());
    }
}
