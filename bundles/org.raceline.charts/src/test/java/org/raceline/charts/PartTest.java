package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Very many places, of which few are ever pointed at. */
class PartTest {

    @Test
    void onlyWhatIsPointedAtIsPutIntoWordsAndOnlyOnce() {
        List<Integer> asked = new ArrayList<>();
        List<Part> parts = IntStream.range(0, 1000).mapToObj(i -> Part.described("day" + i, () -> {
            asked.add(i);
            return "Day " + i;
        }, i, 0, 1, 100)).toList();
        Part under = parts.stream().filter(part -> part.contains(7.5, 50)).findFirst().orElseThrow();
        assertThat(under.description()).isEqualTo("Day 7");
        assertThat(under.description()).isEqualTo("Day 7");
        assertThat(asked).containsExactly(7);
    }

    @Test
    void thePlacesOfAnotherDrawingAreOthersAlsoWhereTheyOnlySaySomethingElse() {
        Part one = new Part("mon", "Monday: 3", 0, 0, 10, 10);
        assertThat(one).isEqualTo(Part.described("mon", () -> "Monday: 3", 0, 0, 10, 10)).hasSameHashCodeAs(Part.described("mon", () -> "Monday: 3", 0, 0, 10, 10));
        assertThat(one).isNotEqualTo(Part.described("mon", () -> "Monday: 4", 0, 0, 10, 10)).isNotEqualTo(new Part("mon", "Monday: 3", 1, 0, 10, 10));
    }
}
