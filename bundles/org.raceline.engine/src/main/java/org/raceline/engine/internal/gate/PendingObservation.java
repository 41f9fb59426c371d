package org.raceline.engine.internal.gate;

import org.raceline.core.store.ObservationFact;

/** An observation of a record that may still be rejected. */
final class PendingObservation {
    final ObservationFact fact = new ObservationFact();
    CutInHand cut;
    boolean rounded;

    void clear() {
        fact.clear();
        cut = null;
        rounded = false;
    }
}
