package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;

/** Rows that would make one cut, with what they add up to and what has been decided about them. */
final class Block {
    private final Table table;
    private final boolean total;
    private final Map<Concept, BigDecimal> sums = new LinkedHashMap<>();
    private final Set<Concept> doubtful = new LinkedHashSet<>();
    private final Set<Concept> loaded = new LinkedHashSet<>();
    private boolean complete = true;
    private String skipReason = "";

    Block(Table table, boolean total) {
        this.table = table;
        this.total = total;
    }

    void add(Figure figure) {
        sums.merge(figure.concept(), figure.value(), BigDecimal::add);
        if (!figure.certain()) {
            doubtful.add(figure.concept());
        }
    }

    void doubt(Concept concept) {
        doubtful.add(concept);
    }

    Table table() {
        return table;
    }

    /** Whether it is a table's totals row. */
    boolean isTotal() {
        return total;
    }

    Set<String> dimensions() {
        return total ? Set.of() : table.layout().dimensions().keySet();
    }

    Grain grain() {
        return total || table.layout().time().isEmpty() ? Grain.TOTAL : table.layout().timeKind().grain();
    }

    Period period() {
        return table.axis().period();
    }

    /** Every concept that some row states, and what the rows add up to. */
    Map<Concept, BigDecimal> sums() {
        return sums;
    }

    Optional<BigDecimal> sum(Concept concept) {
        return Optional.ofNullable(sums.get(concept));
    }

    /** Concepts that could be loaded. */
    Set<Concept> candidates() {
        Set<Concept> candidates = new LinkedHashSet<>(sums.keySet());
        candidates.removeAll(doubtful);
        candidates.removeIf(concept -> !total && !table.counts(concept));
        if (!total && table.isSplitFurther()) {
            candidates.removeIf(Concept::isDistinct);
        }
        return candidates;
    }

    Set<Concept> doubtful() {
        return doubtful;
    }

    /** Concepts that are loaded; may be taken away from. */
    Set<Concept> loaded() {
        return loaded;
    }

    void load(Set<Concept> concepts) {
        loaded.clear();
        loaded.addAll(concepts);
    }

    /** None of its rows is loaded. */
    void skip(String reason) {
        loaded.clear();
        skipReason = reason;
    }

    boolean isSkipped() {
        return !skipReason.isEmpty();
    }

    String skipReason() {
        return skipReason;
    }

    void incomplete() {
        complete = false;
    }

    boolean isComplete() {
        return complete;
    }

    Cut cut() {
        return new Cut(dimensions(), grain(), period(), complete, table.context().title());
    }
}
