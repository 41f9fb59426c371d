package org.raceline.store.internal;

import java.util.Optional;

/**
 * How many distinct persons there are in a group, exactly: person keys are running numbers, so a bit for each tells who was seen, in a
 * fraction of the time that a table of those seen takes. Each group holds the bits of all persons, so there must not be many groups.
 */
final class PersonBits {
    /** Of all groups of a question: 64 MiB. */
    private static final long MOST = 1L << 29;

    private PersonBits() {
    }

    /** The figure of persons of a group; empty where the bits of so many groups would take too much memory. */
    static Optional<Sql> count(Session session, int groups) {
        long persons = session.number(Sql.of("select max(key) from person_key"));
        return persons == 0 || persons > MOST / groups ? Optional.empty() : Optional.of(Sql.of("bit_count(bitstring_agg({}, 1, cast(? as bigint)))", People.PERSON, persons));
    }
}
