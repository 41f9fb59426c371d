package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.raceline.core.model.Slice;

/** The parts of the whole that cuts speak of, as texts {@code dimension=value} in one column. */
final class Parts {
    private static final String IS = "=";

    private Parts() {
    }

    static List<String> of(Slice part) {
        return part.values().entrySet().stream().map(each -> each.getKey() + IS + each.getValue()).toList();
    }

    static Slice slice(Collection<String> texts) {
        Map<String, String> values = new TreeMap<>();
        for (String text : texts) {
            int is = text.indexOf(IS);
            values.put(text.substring(0, is), text.substring(is + 1));
        }
        return Slice.of(values);
    }

    /** Whether a row of {@code observation} belongs to the {@code part} of {@code n}; nothing to check where no cut has any. */
    static Sql match(Session session) {
        List<String> dimensions = session.rows(Sql.of("select distinct split_part(p, ?, 1) from (select unnest(part) as p from cut) order by 1", IS), row -> row.text(1));
        if (dimensions.isEmpty()) {
            return Sql.NOTHING;
        }
        Columns columns = Columns.of(session, Columns.OBSERVATION);
        List<Sql> own = new ArrayList<>();
        for (String dimension : dimensions) {
            own.add(Sql.of("? || {}", dimension + IS, columns.value(dimension)));
        }
        return Sql.of("and list_has_all([{}], n.part)", Sql.join(", ", own));
    }
}
