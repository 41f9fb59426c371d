package org.raceline.store.internal;

/** Remembers which columns a fact table has, from one import to the next. Any thread. */
final class KnownColumns {
    private final Identifier table;
    private Columns known;

    KnownColumns(Identifier table) {
        this.table = table;
    }

    synchronized Columns of(Session session) {
        if (known == null) {
            known = Columns.of(session, table);
        }
        return known;
    }

    synchronized void forget() {
        known = null;
    }
}
