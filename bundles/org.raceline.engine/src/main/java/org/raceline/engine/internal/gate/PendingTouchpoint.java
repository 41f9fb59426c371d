package org.raceline.engine.internal.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.raceline.core.model.Person;
import org.raceline.core.store.TouchpointFact;

/** A touchpoint of a record that may still be rejected; its persons are not yet pseudonyms. */
final class PendingTouchpoint {
    final TouchpointFact fact = new TouchpointFact();
    final List<Person> persons = new ArrayList<>(2);
    /** Quantities that were stated more finely than they are kept. */
    final Set<String> rounded = new HashSet<>();
    /** Its local day; null as long as nobody told. */
    LocalDate day;
    /** Whether the key is to be kept as a code only. */
    boolean hidden;

    void clear() {
        fact.clear();
        persons.clear();
        if (!rounded.isEmpty()) {
            rounded.clear();
        }
        day = null;
        hidden = false;
    }
}
