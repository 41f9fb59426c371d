package org.raceline.connector.crm;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/** The numbers of the leads in a list, of whatever it is a list. */
final class LeadKeys {
    /** Of a longer list this many are enough to tell whether another one speaks of the same leads. */
    private static final int MOST = 200_000;

    private LeadKeys() {
    }

    /** Whether one list has a lead of the other. */
    static boolean meet(Input one, Input other) throws IOException, ConnectorException {
        boolean smaller = one.size() <= other.size();
        Set<String> known = new HashSet<>();
        each(smaller ? one : other, number -> known.add(number) && known.size() < MOST);
        boolean[] met = new boolean[1];
        each(smaller ? other : one, number -> {
            met[0] = known.contains(number);
            return !met[0];
        });
        return met[0];
    }

    /** @param more is told of each and answers whether it wants another */
    private static void each(Input input, Predicate<String> more) throws IOException, ConnectorException {
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            Columns columns = null;
            Column number = null;
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (LeadLists.isNoRecord(row)) {
                    continue;
                }
                if (columns == null) {
                    columns = Columns.of(row);
                    number = ListKind.number(columns);
                } else if (row.problem(columns.size()).isEmpty() && !number.text(row).isEmpty() && !more.test(number.text(row))) {
                    return;
                }
            }
        }
    }
}
