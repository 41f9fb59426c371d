package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.raceline.core.model.Stage;
import org.raceline.format.Formats;

/** What is said of targets without looking. */
class TargetGridTest {
    private static final Formats FORMATS = new Formats(Locale.ENGLISH);

    private static List<Part> parts() {
        return Sample.targets().parts(new ProbeGfx(), 688, Sample.targets().fullHeight(), FORMATS);
    }

    @Test
    void everyCellIsAPlaceAndSaysItsStatusInWords() {
        assertThat(parts()).extracting(Part::description).containsExactly(
                "Visits, October 2026. Target 190,000. Reached: 184,220. At risk.",
                "Visits, November 2026. Target 195,000. Reached: 201,450. On track.",
                "Visits, December 2026. Target 200,000. So far: 88,000.",
                "Visits, Oct 1 – Dec 31, 2026. Target 585,000, the sum of its parts. So far: 473,670.",
                "Orders, October 2026. Target 3,400. Reached: 2,518. Off track.",
                "Orders, November 2026. No target. Reached: 3,120.",
                "Orders, December 2026. No target.",
                "Orders, Oct 1 – Dec 31, 2026. No target. So far: 5,638.");
    }

    @Test
    void cellsDoNotOverlap() {
        List<Part> parts = parts();
        for (Part one : parts) {
            assertThat(parts).filteredOn(other -> other != one && other.contains(one.x() + one.width() - 1, one.y() + one.height() - 1)).isEmpty();
        }
    }

    @Test
    void theTableHasTheFiguresThereAre() {
        assertThat(Sample.targets().table(FORMATS).rows()).hasSize(7).contains(List.of("Orders", "October 2026", "3,400", "2,518", "Off track"));
    }

    @Test
    void aNameThatDoesNotFitAboveItsCellsIsWrittenInBrief() {
        TargetGrid.Column days = new TargetGrid.Column("11 Ordibehesht – 9 Khordad", "2/11 – 3/9", "");
        List<TargetGrid.Cell> cells = Sample.targets().groups().getFirst().rows().getFirst().cells();
        TargetGrid.Group group = new TargetGrid.Group(Stage.REACH, List.of(new TargetGrid.Row("Visits", List.of(cells.getFirst(), cells.getLast()))));
        TargetGrid grid = new TargetGrid("Targets", List.of(days, days), List.of(group));
        assertThat(texts(grid, 900)).contains("11 Ordibehesht – 9 Khordad");
        assertThat(texts(grid, 200)).contains("2/11 – 3/9").noneMatch(text -> text.contains("Ordi"));
    }

    private static List<String> texts(TargetGrid grid, double width) {
        ProbeGfx gfx = new ProbeGfx();
        grid.paint(gfx, width, grid.fullHeight(), FORMATS);
        return gfx.texts();
    }
}
