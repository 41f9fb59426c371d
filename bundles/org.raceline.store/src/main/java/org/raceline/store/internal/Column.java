package org.raceline.store.internal;

/** A column of a fact table that stands for a dimension or a quantity. */
record Column(Kind kind, String id) {

    /** What stands in it. */
    enum Kind {
        DIMENSION("d_", Sql.of("varchar")), QUANTITY("q_", Sql.of("bigint"));

        private final String prefix;
        private final Sql type;

        Kind(String prefix, Sql type) {
            this.prefix = prefix;
            this.type = type;
        }

        String prefix() {
            return prefix;
        }
    }

    /** Null where the name is that of a column that every fact has. */
    static Column named(String name) {
        for (Kind kind : Kind.values()) {
            if (name.startsWith(kind.prefix)) {
                return new Column(kind, name.substring(kind.prefix.length()));
            }
        }
        return null;
    }

    /** @throws org.raceline.core.store.StoreException if the id cannot be part of a column's name */
    Identifier name() {
        return new Identifier(kind.prefix + new Identifier(id).name());
    }

    Sql type() {
        return kind.type;
    }
}
