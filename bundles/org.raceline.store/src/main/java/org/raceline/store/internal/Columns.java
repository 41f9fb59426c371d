package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dimensions and quantities that a fact table has columns for, in the order of its columns, and by the name of the column. */
record Columns(List<Column> list, Map<String, Identifier> names) {
    static final Identifier TOUCHPOINT = new Identifier("touchpoint");
    static final Identifier OBSERVATION = new Identifier("observation");
    static final Columns NONE = new Columns(List.of(), Map.of());

    static Columns of(Session session, Identifier table) {
        List<Column> list = new ArrayList<>();
        Map<String, Identifier> names = new HashMap<>();
        for (String name : session.columns(table)) {
            Column column = Column.named(name);
            if (column != null) {
                list.add(column);
                names.put(name, new Identifier(name));
            }
        }
        return new Columns(List.copyOf(list), Map.copyOf(names));
    }

    /** Empty where no fact ever had the dimension or quantity. */
    Optional<Identifier> name(Column.Kind kind, String id) {
        return Optional.ofNullable(names.get(kind.prefix().concat(id)));
    }

    /** The value of a dimension; facts without one have the empty text. */
    Sql value(String dimension) {
        Optional<Identifier> name = name(Column.Kind.DIMENSION, dimension);
        return name.isPresent() ? Sql.of("coalesce({}, '')", name.get()) : Sql.of("''");
    }
}
