package org.raceline.engine.internal.gate;

import org.raceline.core.model.Issue;
import org.raceline.engine.internal.Sentences;

/** The record that is being written: its lines, its facts, and whether it is rejected. */
final class RecordInHand {
    final Slots<PendingTouchpoint> touchpoints = new Slots<>(PendingTouchpoint::new);
    final Slots<PendingObservation> observations = new Slots<>(PendingObservation::new);
    private final String connector;
    private final NaturalKeys keys;
    private boolean open;
    private long first;
    private long last;
    private Issue rejection;

    /** @param connector as faults of its code name it */
    RecordInHand(String connector, NaturalKeys keys) {
        this.connector = connector;
        this.keys = keys;
    }

    void open(long firstLine, long lastLine) {
        open = true;
        first = firstLine;
        last = lastLine;
        rejection = null;
        touchpoints.clear();
        observations.clear();
    }

    void close() {
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    /** Why it is rejected; null where it is not. The first reason stands. */
    Issue rejection() {
        return rejection;
    }

    void reject(Issue issue) {
        if (rejection == null) {
            rejection = issue;
        }
    }

    /** Rejects the record for a mistake of the connector's code. */
    void fault(String key, String detail) {
        reject(Sentences.error("gate." + key, connector, detail));
    }

    /** Takes the spare touchpoint into the record, unless its natural key was used before. */
    void takeTouchpoint() {
        PendingTouchpoint slot = touchpoints.spare();
        long before = keys.note(slot.fact.kind, slot.fact.key, first);
        if (before > 0) {
            reject(Sentences.error("gate.duplicate", Long.toString(before)));
        } else {
            touchpoints.take();
        }
    }

    /** A rejected record leaves no trace: the same keys may come again. */
    void drop() {
        touchpoints.taken().forEach(slot -> keys.forget(slot.fact.kind, slot.fact.key));
        touchpoints.clear();
        observations.clear();
    }
}
