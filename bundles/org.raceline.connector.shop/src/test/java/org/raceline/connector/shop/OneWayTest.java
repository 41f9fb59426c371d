package org.raceline.connector.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Only names of which surely none comes twice go one way. */
class OneWayTest {

    private static boolean isOneWay(String... names) {
        OneWay way = new OneWay();
        List.of(names).forEach(way::see);
        return way.isSo();
    }

    @Test
    void namesThatOnlyRiseOrOnlyFallGoOneWay() {
        assertThat(isOneWay("#998", "#999", "#1000", "#1001")).isTrue();
        assertThat(isOneWay("#1001", "#1000", "#999")).isTrue();
        assertThat(isOneWay("#1000")).isTrue();
    }

    @Test
    void aNameThatComesAgainNeverDoes() {
        assertThat(isOneWay("#1", "#1")).isFalse();
        assertThat(isOneWay("#1", "#2", "#3", "#2", "#1")).isFalse();
        assertThat(isOneWay("#3", "#2", "#1", "#3")).isFalse();
        assertThat(isOneWay("#999", "#1000", "", "#999")).isFalse();
        assertThat(isOneWay("#1", "#2", "#1", "#0")).isFalse();
    }
}
