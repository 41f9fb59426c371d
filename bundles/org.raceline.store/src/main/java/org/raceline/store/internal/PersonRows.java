package org.raceline.store.internal;

/**
 * Where touchpoints with their persons are read from. Most workspaces link nobody to anybody, and then there is nothing to be joined.
 *
 * @param persons the largest key of a person
 * @param linked  whether any key stands for another
 */
record PersonRows(int persons, boolean linked) {
    /** A number, or several, is held for each of them. */
    static final int MOST_PERSONS = 1 << 22;

    /** @return null where there are more persons than can be held in memory */
    static PersonRows of(Session session) {
        long persons = session.number(Sql.of("select max(key) from person_key"));
        return persons > MOST_PERSONS ? null : new PersonRows((int) persons, session.number(Sql.of("select count(*) from person_key where person <> key")) > 0);
    }

    Sql from() {
        return linked ? People.TOUCHPOINTS : Sql.of("touchpoint");
    }

    Sql person() {
        return linked ? People.PERSON : Sql.of("person");
    }
}
