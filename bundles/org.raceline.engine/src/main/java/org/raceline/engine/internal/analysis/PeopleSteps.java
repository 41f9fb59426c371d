package org.raceline.engine.internal.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raceline.core.analysis.PeopleFunnelQuery;
import org.raceline.core.analysis.PeopleFunnelSweep;
import org.raceline.core.model.Slice;
import org.raceline.core.store.JourneyLabel;
import org.raceline.core.store.JourneyTaker;

/** Picks the touchpoints of a funnel's steps, label by label, and has people followed. */
final class PeopleSteps implements JourneyTaker {
    private static final int NONE = -1;

    private final PeopleFunnelQuery query;
    private final List<String> steps;
    private final Map<String, Set<String>> sources;
    private final List<String> kinds;
    private final int firstDay;
    private final int lastDay;
    private final Parts parts = new Parts();

    private PeopleFunnelSweep sweep;
    private int[] kind;
    private int[] part;

    /** @param sources that speak for the steps, by kind */
    PeopleSteps(PeopleFunnelQuery query, List<String> steps, Map<String, Set<String>> sources) {
        this.query = query;
        this.steps = steps;
        this.sources = sources;
        kinds = steps.stream().distinct().toList();
        firstDay = (int) query.period().from().toEpochDay();
        lastDay = (int) query.period().to().toEpochDay();
    }

    @Override
    public void labels(List<JourneyLabel> labels) {
        kind = new int[labels.size()];
        part = new int[labels.size()];
        for (int i = 0; i < kind.length; i++) {
            JourneyLabel label = labels.get(i);
            boolean counts = label.exclusions().isEmpty() && sources.getOrDefault(label.kind(), Set.of()).contains(label.source());
            kind[i] = counts ? kinds.indexOf(label.kind()) : NONE;
            part[i] = parts.number(label.slice());
        }
        sweep = new PeopleFunnelSweep(query.window(), steps.stream().mapToInt(kinds::indexOf).toArray(), Math.max(1, parts.all().size()));
    }

    @Override
    public void touch(int person, long second, int day, int label, boolean stated, long amount) {
        if (kind[label] != NONE && person > 0) {
            sweep.touch(person, second, kind[label], part[label], day >= firstDay && day <= lastDay);
        }
    }

    /** After the last touchpoint. */
    PeopleFunnelSweep swept() {
        sweep.end();
        return sweep;
    }

    List<Slice> slices() {
        return parts.all();
    }
}
