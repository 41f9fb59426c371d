package org.raceline.store.internal;

import java.util.List;
import org.raceline.core.store.ImportTransaction.Absent;
import org.raceline.core.store.Vouch;

/** What a file leaves out of the days for which it vouches. */
final class Absences {
    private Absences() {
    }

    /** Live touchpoints that earlier imports of the source brought for days and kinds for which an import vouches, and which it does not have. */
    static List<Absent> of(Session session, long number, long place, String source) {
        return session.rows(Sql.of("select t.kind, i.ref, count(*) from touchpoint t join live_import i on i.id = t.import "
                + "where t.source = ? and t.superseded_by is null and i.place < ? "
                + "and exists (select 1 from vouch v where v.import = ? and v.kind = t.kind and t.day between v.first_day and v.last_day "
                + "and not list_contains(v.flags, ?)) "
                + "group by t.kind, i.ref, i.place order by t.kind, i.place", source, place, number, Vouch.AUDIENCE_FILES), row -> new Absent(row.text(1), row.text(2), row.number(3)));
    }
}
