package org.raceline.engine.internal.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;
import org.raceline.engine.internal.Sentences;

/** Tells which quantities records leave out although their file vouches for them: they are unknown there, and sums lack them. */
final class Unstated {
    private final Map<String, Set<String>> vouched = new LinkedHashMap<>();

    void vouch(String kind, Set<String> quantities) {
        vouched.computeIfAbsent(kind, any -> new TreeSet<>()).addAll(quantities);
    }

    /** Quantities that the same number of records leave out are told together. */
    List<Issue> issues(Totals totals, GateRules rules) {
        List<Issue> issues = new ArrayList<>();
        vouched.forEach((kind, quantities) -> {
            Map<Long, List<String>> missing = new TreeMap<>();
            quantities.forEach(quantity -> missing.computeIfAbsent(totals.without(kind, quantity), records -> new ArrayList<>()).add(quantity));
            missing.remove(0L);
            missing.forEach((records, names) -> issues.add(new Issue(Severity.INFO, "", 0, "",
                    Sentences.text("gate.unstated", records, totals.counted(kind), rules.kind(kind).orElseThrow().name(), String.join(", ", names)), Sentences.text("gate.unstated.remedy"))));
        });
        return issues;
    }
}
