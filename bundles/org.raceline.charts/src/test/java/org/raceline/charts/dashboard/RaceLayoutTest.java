package org.raceline.charts.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RaceLayoutTest {
    private static final List<String> STAGE = List.of("visits", "share", "value", "cost");

    @Test
    void anUnchangedBoardIsAsItWasMade() {
        assertThat(RaceLayout.ORIGINAL.arranged(STAGE)).isEqualTo(STAGE);
    }

    @Test
    void aHiddenCardIsGoneAndComesBackToItsPlace() {
        RaceLayout hidden = RaceLayout.ORIGINAL.hide("share");
        assertThat(hidden.arranged(STAGE)).containsExactly("visits", "value", "cost");
        assertThat(hidden.show("share")).isEqualTo(RaceLayout.ORIGINAL);
    }

    @Test
    void aCardGoesPastWhatIsSeenAndNotPastWhatIsHidden() {
        RaceLayout layout = RaceLayout.ORIGINAL.hide("share").move(STAGE, "value", -1);
        assertThat(layout.arranged(STAGE)).containsExactly("value", "visits", "cost");
        assertThat(layout.move(STAGE, "value", -1)).isEqualTo(layout);
        assertThat(layout.move(STAGE, "share", 1)).isEqualTo(layout);
    }

    @Test
    void movedThereAndBackIsTheOriginal() {
        assertThat(RaceLayout.ORIGINAL.move(STAGE, "visits", 1).move(STAGE, "visits", -1).isOriginal()).isTrue();
    }

    @Test
    void aNewWidgetFindsItsPlaceInARearrangedGroup() {
        RaceLayout layout = RaceLayout.ORIGINAL.move(STAGE, "cost", -1);
        assertThat(layout.arranged(List.of("visits", "share", "new", "value", "cost"))).containsExactly("visits", "share", "new", "cost", "value");
    }

    @Test
    void groupsDoNotDisturbEachOther() {
        List<String> feet = List.of("funnel", "trend.visits");
        RaceLayout layout = RaceLayout.ORIGINAL.move(STAGE, "cost", -1).move(feet, "funnel", 1);
        assertThat(layout.arranged(feet)).containsExactly("trend.visits", "funnel");
        assertThat(layout.arranged(STAGE)).containsExactly("visits", "share", "cost", "value");
    }
}
