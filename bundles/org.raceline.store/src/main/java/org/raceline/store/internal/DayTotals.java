package org.raceline.store.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.model.Period;
import org.raceline.core.store.TouchpointQuestion;

/**
 * What live touchpoints add up to by source, kind, day, exclusions, currency and channel: how many there are, how many name a person, and
 * the sum of each quantity. The table {@code touchpoint_day} is made anew for the days that an import, a repair or an undoing touches, in
 * the same transaction, so it never says anything else than the touchpoints do. Many touchpoints of a day are one row here.
 */
final class DayTotals {
    static final Identifier TABLE = new Identifier("touchpoint_day");
    static final Set<String> DIMENSIONS = Set.of("channel");
    private static final Sql GROUP = Sql.of("source, kind, day, exclusions, currency");

    private DayTotals() {
    }

    static Sql table() {
        return Sql.of("create table touchpoint_day (source varchar not null, kind varchar not null, day date not null, exclusions varchar not null, "
                + "currency varchar not null, d_channel varchar, records bigint not null, named bigint not null)");
    }

    /** Whether a question can be answered from here: it does not look at dimensions that are not kept apart. */
    static boolean know(TouchpointQuestion question) {
        return DIMENSIONS.containsAll(question.by()) && DIMENSIONS.containsAll(question.filter().dimensions()) && DIMENSIONS.containsAll(question.metric().filter().dimensions());
    }

    /** First to last day of the facts of some imports, and of those whose place they took. */
    static Optional<Period> days(Session session, String source, Collection<Long> imports) {
        Sql numbers = Sql.list(imports);
        return session.row(Sql.of("select min(day), max(day) from touchpoint where source = ? and (import in ({}) or superseded_by in ({}))", source, numbers, numbers),
                row -> row.period(1, 2)).flatMap(found -> found);
    }

    /** Makes the totals of some days of a source anew. */
    static void renew(Session session, String source, Optional<Period> days, Optional<Period> more) {
        if (days.isPresent() || more.isPresent()) {
            Period one = days.or(() -> more).orElseThrow();
            Period other = more.orElse(one);
            LocalDate from = one.from().isBefore(other.from()) ? one.from() : other.from();
            LocalDate to = one.to().isAfter(other.to()) ? one.to() : other.to();
            renew(session, Sql.of("source = ? and day between ? and ?", source, from, to));
        }
    }

    /** Makes all totals anew. */
    static void renewAll(Session session) {
        renew(session, Sql.of("true"));
    }

    private static void renew(Session session, Sql which) {
        List<Sql> columns = new ArrayList<>();
        List<Sql> sums = new ArrayList<>();
        Columns facts = Columns.of(session, Columns.TOUCHPOINT);
        List<String> kept = session.columns(TABLE);
        for (Column column : facts.list()) {
            if (column.kind() == Column.Kind.QUANTITY) {
                Identifier name = column.name();
                if (!kept.contains(name.name())) {
                    session.update(Sql.of("alter table {} add column {} hugeint", TABLE, name));
                }
                columns.add(Sql.of(", {}", name));
                sums.add(Sql.of(", sum({})", name));
            }
        }
        Sql channel = facts.name(Column.Kind.DIMENSION, "channel").map(name -> Sql.of("{}", name)).orElse(Sql.of("null"));
        session.update(Sql.of("delete from {} where {}", TABLE, which));
        session.update(Sql.of("insert into {} ({}, d_channel, records, named {}) select {}, {} as channel, count(*), count(person) {} from touchpoint "
                + "where superseded_by is null and {} group by {}, channel", TABLE, GROUP, Sql.join(" ", columns), GROUP, channel, Sql.join(" ", sums), which, GROUP));
    }
}
