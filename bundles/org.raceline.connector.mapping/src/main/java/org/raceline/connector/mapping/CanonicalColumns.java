package org.raceline.connector.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Catalogue;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;

/** The headings of a canonical table: the ids of what their columns hold. Numbers have a decimal point, days come as {@code 2026-11-03}. */
final class CanonicalColumns {
    static final DateStyle DATES = DateStyle.of("uuuu-MM-dd['T'HH:mm[:ss][XXX]]", "uuuu-MM-dd HH:mm[:ss][XXX]");

    private final Columns columns;
    private final Set<String> known;
    private final Map<String, Column> dimensions = new LinkedHashMap<>();
    private final Map<String, Column> quantities = new LinkedHashMap<>();

    /**
     * @param own headings that are neither dimensions nor quantities
     * @throws ConnectorException if one that is read stands twice
     */
    CanonicalColumns(Columns columns, Set<String> own, Catalogue catalogue) throws ConnectorException {
        this.columns = columns;
        known = new LinkedHashSet<>(own);
        for (String heading : own) {
            columns.column(heading);
        }
        for (String heading : columns.headings().stream().map(Columns::normalise).filter(heading -> !own.contains(heading)).toList()) {
            if (catalogue.dimension(heading).isPresent()) {
                dimensions.put(heading, columns.column(heading));
            } else if (catalogue.kindsById().values().stream().anyMatch(kind -> kind.quantities().contains(heading))) {
                quantities.put(heading, columns.column(heading));
            }
        }
        known.addAll(dimensions.keySet());
    }

    Columns all() {
        return columns;
    }

    Column column(String heading) {
        return TableWalk.column(columns, heading);
    }

    Map<String, Column> dimensions() {
        return dimensions;
    }

    Map<String, Column> quantities() {
        return quantities;
    }

    /** Headings that are read, with quantities or without. */
    Set<String> known(boolean withQuantities) {
        Set<String> all = new LinkedHashSet<>(known);
        if (withQuantities) {
            all.addAll(quantities.keySet());
        }
        return all;
    }
}
