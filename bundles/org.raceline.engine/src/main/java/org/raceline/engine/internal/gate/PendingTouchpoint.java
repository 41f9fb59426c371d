package org.raceline.engine.internal.gate;

import java.util.ArrayList;
import java.util.List;
import org.raceline.core.model.Person;
import org.raceline.core.store.TouchpointFact;

/** A touchpoint of a record that may still be rejected; its persons are not yet pseudonyms. */
final class PendingTouchpoint {
    final TouchpointFact fact = new TouchpointFact();
    final List<Person> persons = new ArrayList<>(2);
    boolean rounded;

    void clear() {
        fact.clear();
        persons.clear();
        rounded = false;
    }
}
