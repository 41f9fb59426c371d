package org.raceline.store.internal;

/**
 * Tells one state of the facts from every other: every import makes a row of imports, and every undoing marks one.
 *
 * @param imports the newest one
 * @param undone  how many were undone
 */
record FactState(long imports, long undone) {
    /** @param session in a transaction, so that what it says next is of this state */
    static FactState of(Session session) {
        return session.row(Sql.of("select coalesce(max(id), 0), count(undone_us) from import"), row -> new FactState(row.number(1), row.number(2))).orElseThrow();
    }
}
