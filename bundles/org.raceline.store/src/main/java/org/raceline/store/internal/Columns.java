package org.raceline.store.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dimensions and quantities that a fact table has columns for, in the order of its columns. */
record Columns(List<Column> list, Map<Column, Identifier> names) {
    static final Identifier TOUCHPOINT = new Identifier("touchpoint");
    static final Identifier OBSERVATION = new Identifier("observation");

    static final Columns NONE = new Columns(List.of(), Map.of());

    static Columns of(Session session, Identifier table) {
        List<Column> list = session.columns(table).stream().map(Column::named).flatMap(Optional::stream).toList();
        Map<Column, Identifier> names = new HashMap<>();
        list.forEach(column -> names.put(column, column.name()));
        return new Columns(list, Map.copyOf(names));
    }

    boolean has(Column.Kind kind, String id) {
        return names.containsKey(new Column(kind, id));
    }

    /** Empty where no fact ever had the quantity. */
    Optional<Identifier> quantity(String id) {
        return Optional.ofNullable(names.get(new Column(Column.Kind.QUANTITY, id)));
    }

    /** Empty where no fact ever had the dimension. */
    Optional<Identifier> dimension(String id) {
        return Optional.ofNullable(names.get(new Column(Column.Kind.DIMENSION, id)));
    }

    /** The value of a dimension; facts without one have the empty text. */
    Sql value(String dimension) {
        return dimension(dimension).map(name -> Sql.of("coalesce({}, '')", name)).orElse(Sql.of("''"));
    }
}
