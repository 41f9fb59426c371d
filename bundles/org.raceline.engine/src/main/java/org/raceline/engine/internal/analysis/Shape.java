package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.store.StoredCut;

/**
 * Cuts that continue each other: the same source, dimensions, grain and completeness. Figures of one shape may be added; figures
 * of two never.
 *
 * @param cuts oldest import first
 */
record Shape(String source, Set<String> dimensions, Grain grain, boolean complete, List<StoredCut> cuts, Coverage coverage) {

    /**
     * @param cuts  of one metric, oldest import first
     * @param facts tells which import is older
     */
    static List<Shape> of(List<StoredCut> cuts, Facts facts) {
        Map<List<Object>, List<StoredCut>> groups = new LinkedHashMap<>();
        for (StoredCut cut : cuts) {
            List<Object> key = List.of(cut.source(), cut.cut().dimensions(), cut.cut().grain(), cut.cut().complete());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(cut);
        }
        List<Shape> shapes = new ArrayList<>();
        groups.values().forEach(same -> {
            Cut one = same.getFirst().cut();
            List<Period> days = same.stream().flatMap(c -> Claim.without(c.cut().period(), replaced(c, cuts, facts)).stream()).toList();
            shapes.add(new Shape(same.getFirst().source(), one.dimensions(), one.grain(), one.complete(), List.copyOf(same), new Coverage(days)));
        });
        return shapes;
    }

    /**
     * The days on which a later, complete cut took the place of an incomplete one's rows. Those of the same completeness continue
     * the shape, and what is complete does not yield to what is not.
     */
    private static Coverage replaced(StoredCut cut, List<StoredCut> all, Facts facts) {
        return new Coverage(all.stream().filter(c -> c.cut().complete() && !cut.cut().complete() && c.source().equals(cut.source())
                && c.cut().dimensions().equals(cut.cut().dimensions()) && c.cut().grain() == cut.cut().grain()
                && facts.order(c.importId()) > facts.order(cut.importId())).map(c -> c.cut().period()).toList());
    }

    /** Without the tables of other parts than are asked for: their days are not those of what is asked. */
    Shape about(Slice filter) {
        List<StoredCut> relevant = cuts.stream().filter(c -> PartTiles.meet(c.cut().part(), filter)).toList();
        if (relevant.isEmpty() || relevant.size() == cuts.size()) {
            return this;
        }
        Coverage theirs = new Coverage(relevant.stream().map(c -> c.cut().period()).toList());
        return new Shape(source, dimensions, grain, complete, relevant, coverage.intersect(theirs));
    }

    List<StoredCut> cuts(Period within) {
        return cuts.stream().filter(c -> c.cut().period().intersect(within).isPresent()).toList();
    }
}
