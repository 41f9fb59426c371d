package org.raceline.charts.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DashboardTest {
    private static Dashboard of(int... columns) {
        Dashboard dashboard = new Dashboard("d1", "Weekly", List.of());
        for (int width : columns) {
            dashboard = dashboard.add(WidgetKind.FUNNEL.tile().wide(width));
        }
        return dashboard;
    }

    private static List<String> ids(Dashboard dashboard) {
        return dashboard.tiles().stream().map(Tile::id).toList();
    }

    private static List<List<String>> rows(Dashboard dashboard) {
        return dashboard.rows().stream().map(row -> row.stream().map(Tile::id).toList()).toList();
    }

    @Test
    void tilesFlowIntoRowsOfFourColumns() {
        assertThat(rows(of(2, 2, 1, 4, 3, 1))).containsExactly(List.of("t1", "t2"), List.of("t3"), List.of("t4"), List.of("t5", "t6"));
    }

    @Test
    void aTileGoesOneStepAndStaysAtTheEdges() {
        Dashboard three = of(1, 1, 1);
        assertThat(ids(three.move("t2", Move.BEFORE))).containsExactly("t2", "t1", "t3");
        assertThat(ids(three.move("t2", Move.AFTER))).containsExactly("t1", "t3", "t2");
        assertThat(three.move("t1", Move.BEFORE)).isEqualTo(three);
        assertThat(three.move("t3", Move.AFTER)).isEqualTo(three);
        assertThat(three.move("t1", Move.UP)).isEqualTo(three);
        assertThat(three.move("t1", Move.DOWN)).isEqualTo(three);
        assertThat(three.move("t9", Move.AFTER)).isEqualTo(three);
    }

    @Test
    void upAndDownGoToWhatStandsThere() {
        Dashboard two = of(1, 1, 2, 2, 2);
        assertThat(ids(two.move("t5", Move.UP))).containsExactly("t1", "t2", "t5", "t3", "t4");
        assertThat(ids(two.move("t2", Move.DOWN))).containsExactly("t1", "t3", "t4", "t2", "t5");
        assertThat(ids(two.move("t1", Move.DOWN))).containsExactly("t2", "t3", "t4", "t1", "t5");
    }

    @Test
    void aTilePutSomewhereByHandIsThere() {
        assertThat(ids(of(1, 1, 1).place("t3", 0))).containsExactly("t3", "t1", "t2");
        assertThat(ids(of(1, 1, 1).place("t1", 99))).containsExactly("t2", "t3", "t1");
    }

    @Test
    void noTileHasTheIdOfAnotherAlsoWhenOneWasRemoved() {
        Dashboard after = of(1, 1, 1).remove("t2").add(WidgetKind.TREND.tile());
        assertThat(ids(after)).containsExactly("t1", "t3", "t4");
    }

    @Test
    void aTileIsOneToFourColumnsWide() {
        Tile tile = WidgetKind.FUNNEL.tile();
        assertThat(tile.wide(0).columns()).isEqualTo(1);
        assertThat(tile.wide(9).columns()).isEqualTo(4);
    }
}
