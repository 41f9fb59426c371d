package org.raceline.console.internal.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Dimension;
import org.raceline.core.model.Slice;
import org.raceline.format.Findings;

/** How slices and dimensions are named for people. */
final class Slices {
    private Slices() {
    }

    /** The values of some dimensions, e.g. {@code Email}. */
    static String name(Slice slice, List<String> dimensions, Catalogue catalogue, Wording wording) {
        return Findings.name(slice, dimensions, catalogue, wording.words());
    }

    /** {@code Channel, Campaign}. */
    static String dimensions(List<String> dimensions, Catalogue catalogue) {
        return dimensions.stream().map(d -> catalogue.dimension(d).map(Dimension::name).orElse(d)).collect(Collectors.joining(", "));
    }
}
