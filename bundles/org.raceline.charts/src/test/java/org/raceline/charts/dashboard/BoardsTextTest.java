package org.raceline.charts.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.raceline.charts.dashboard.Tile.Option;

class BoardsTextTest {
    private static Boards read(Map<String, String> text) {
        return BoardsText.read(key -> Optional.ofNullable(text.get(key)));
    }

    private static Boards some() {
        Boards boards = Boards.ORIGINAL.add("Weekly · هفتگی").add("Empty").race(RaceLayout.ORIGINAL.hide("orders").move(List.of("funnel", "trend"), "funnel", 1));
        Dashboard first = boards.dashboards().getFirst().add(WidgetKind.KPI.tile().with(Option.METRIC, "orders").with(Option.PERIOD, "last-90-days"))
                .add(Tile.foreign("acme.map", "com.acme.maps", "Acme map", 3));
        return boards.replace(first);
    }

    @Test
    void whatIsKeptIsReadAgain() {
        assertThat(read(BoardsText.of(some()))).isEqualTo(some());
        assertThat(BoardsText.of(Boards.ORIGINAL)).isEmpty();
        assertThat(read(Map.of())).isEqualTo(Boards.ORIGINAL);
    }

    @Test
    void aPersonCanReadIt() {
        assertThat(BoardsText.of(some())).containsEntry("dashboards", "d1 d2").containsEntry("d1.name", "Weekly · هفتگی").containsEntry("d1.tiles", "t1 t2")
                .containsEntry("d1.t1.widget", "kpi").containsEntry("d1.t1.option.metric", "orders").containsEntry("d1.t2.from", "com.acme.maps")
                .containsEntry("race.hidden", "orders").containsEntry("race.order", "trend funnel");
    }

    @Test
    void whatIsSpoiltIsLeftOutAndTheRestIsThere() {
        Map<String, String> text = new HashMap<>(BoardsText.of(some()));
        text.remove("d1.t1.widget");
        text.put("d1.t2.columns", "many");
        text.remove("d2.name");
        Boards boards = read(text);
        assertThat(boards.dashboards()).extracting(Dashboard::name).containsExactly("Weekly · هفتگی", "d2");
        assertThat(boards.dashboards().getFirst().tiles()).extracting(Tile::id).containsExactly("t2");
        assertThat(boards.dashboards().getFirst().tiles().getFirst().columns()).isEqualTo(1);
    }

    @Test
    void noDashboardHasTheIdOfAnotherAlsoWhenOneWasRemoved() {
        assertThat(some().remove("d1").add("Third").dashboards()).extracting(Dashboard::id).containsExactly("d2", "d3");
    }
}
