package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which import's facts take the place of which. A fact is superseded by the first later live import of its source that speaks of
 * the same: for a touchpoint, states its kind and key; for an observation, has a cut of the same dimensions and grain that holds
 * figures of its metric, whose period contains the observation's, and which does not speak of another part. What is complete does
 * not yield to what is not. Later is told by the imports' places, so that one that repairs another stands before all that came after that one.
 */
final class Supersession {
    private static final Sql CUTS_OF = Sql.of("(select distinct o.import, o.metric, c.dimensions, c.grain, c.complete, c.first_day, c.last_day, c.part "
            + "from observation o join cut c on c.id = o.cut)");
    private static final Sql SPEAKS_OF_TOUCHPOINT = Sql.of("n.kind = touchpoint.kind and n.key = touchpoint.key");
    private static final Sql SPEAKS_OF_TABLE = Sql.of("k.id = observation.cut and k.dimensions = n.dimensions and k.grain = n.grain "
            + "and (n.complete or not k.complete) and n.metric = observation.metric "
            + "and observation.first_day >= n.first_day and observation.last_day <= n.last_day");

    private final Session session;
    private final String source;
    private final Sql speaksOfObservation;

    Supersession(Session session, String source) {
        this.session = session;
        this.source = source;
        speaksOfObservation = Sql.of("{} {}", SPEAKS_OF_TABLE, Parts.match(session));
    }

    /** Makes the facts of an import live, as far as no later import speaks of the same, and supersedes those of earlier ones. */
    void enter(long number, long place) {
        Sql later = later(place);
        boolean last = session.number(Sql.of("select count(*) from ({})", later)) == 0;
        if (!last) {
            Sql own = Sql.of("import = ? and superseded_by is null", number);
            succeedTouchpoints(later, own);
            succeedObservations(later, own);
        }
        Sql others = last ? Sql.of("superseded_by is null and import <> ?", number)
                : Sql.of("(superseded_by is null or superseded_by in (select id from ({}))) and import in (select id from live_import where source = ? and place < ?)",
                        later, source, place);
        session.update(Sql.of("update touchpoint set superseded_by = ? where source = ? and {} and exists (select 1 from touchpoint n where n.import = ? and {})",
                number, source, others, number, SPEAKS_OF_TOUCHPOINT));
        session.update(Sql.of("update observation set superseded_by = ? where source = ? and {} and exists (select 1 from {} n, cut k where n.import = ? and {})",
                number, source, others, CUTS_OF, number, speaksOfObservation));
    }

    /** The facts of an import, which is live no more, are not live, and what it superseded is as if it had never been. */
    void leave(long number, long place) {
        session.update(Sql.of("update touchpoint set superseded_by = import where import = ?", number));
        session.update(Sql.of("update observation set superseded_by = import where import = ?", number));
        Sql later = later(place);
        Sql superseded = Sql.of("source = ? and superseded_by = ? and import <> ?", source, number, number);
        succeedTouchpoints(later, superseded);
        succeedObservations(later, superseded);
    }

    /** The facts of an import are as they were when it had just been written. */
    void reset(long number) {
        session.update(Sql.of("update touchpoint set superseded_by = null where import = ?", number));
        dropRepetitions(number);
        session.update(Sql.of("update observation set superseded_by = null where import = ?", number));
    }

    private Sql later(long place) {
        return Sql.of("select id, place from live_import where source = ? and place > ?", source, place);
    }

    /** Some facts are superseded by the first of the later imports that speaks of the same, or live where none does. */
    private void succeedTouchpoints(Sql later, Sql which) {
        session.update(Sql.of("update touchpoint set superseded_by = (select arg_min(l.id, l.place) from touchpoint n join ({}) l on l.id = n.import where {}) where {}",
                later, SPEAKS_OF_TOUCHPOINT, which));
    }

    private void succeedObservations(Sql later, Sql which) {
        session.update(Sql.of("update observation set superseded_by = (select arg_min(l.id, l.place) from {} n join ({}) l on l.id = n.import, cut k where {}) where {}",
                CUTS_OF, later, speaksOfObservation, which));
    }

    /** An import that states a key twice means the later one. */
    void dropRepetitions(long number) {
        session.update(Sql.of("update touchpoint set superseded_by = import where import = ? and exists (select 1 from "
                + "(select kind, key, max(rowid) as last from touchpoint where import = ? group by kind, key having count(*) > 1) n "
                + "where {} and touchpoint.rowid < n.last)", number, number, SPEAKS_OF_TOUCHPOINT));
    }

    /** Counts again what an import, and each one after it, found there and took the place of. */
    void count(long number, long place) {
        List<Long> imports = new ArrayList<>(session.rows(later(place), row -> row.number(1)));
        imports.add(number);
        Map<Long, Counts> counts = new HashMap<>();
        count(Columns.TOUCHPOINT, imports, this::repeatedTouchpoints, counts);
        count(Columns.OBSERVATION, imports, this::repeatedObservations, counts);
        for (long each : imports) {
            Counts found = counts.getOrDefault(each, Counts.NONE);
            session.update(Sql.of("update import set replaced = ?, unchanged = ? where id = ?", found.superseded - found.repeated, found.unchanged, each));
        }
    }

    private record Counts(long superseded, long repeated, long unchanged) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(superseded + more.superseded, repeated + more.repeated, unchanged + more.unchanged);
        }
    }

    /** Facts are compared with what took their place only where something did: it takes a look at both. */
    private void count(Identifier table, List<Long> imports, Function<Sql, Sql> repeated, Map<Long, Counts> counts) {
        List<Long> replacing = new ArrayList<>();
        session.each(Sql.of("select superseded_by, count(*) from {} where superseded_by <> import and superseded_by in ({}) group by 1", table, Sql.list(imports)), row -> {
            replacing.add(row.number(1));
            counts.merge(row.number(1), new Counts(row.number(2), 0, 0), Counts::plus);
        });
        if (!replacing.isEmpty()) {
            session.each(repeated.apply(Sql.list(replacing)), row -> counts.merge(row.number(1), new Counts(0, row.number(2), row.number(3)), Counts::plus));
        }
    }

    private Sql repeatedTouchpoints(Sql replacing) {
        return Sql.of("select n.import, count(*), count(*) from touchpoint o join touchpoint n on n.import = o.superseded_by and n.kind = o.kind and n.key = o.key "
                + "where o.superseded_by <> o.import and o.superseded_by in ({}) and n.import in ({}) and n.superseded_by is distinct from n.import "
                + "and n.at_local = o.at_local and n.offset_s is not distinct from o.offset_s and n.person is not distinct from o.person "
                + "and n.currency = o.currency and n.exclusions = o.exclusions {} group by 1", replacing, replacing, same(Columns.TOUCHPOINT));
    }

    private Sql repeatedObservations(Sql replacing) {
        return Sql.of("select n.import, count(distinct o.rowid), count(distinct n.rowid) from observation o join cut oc on oc.id = o.cut "
                + "join observation n on n.import = o.superseded_by and n.metric = o.metric and n.first_day = o.first_day and n.last_day = o.last_day "
                + "join cut nc on nc.id = n.cut and nc.dimensions = oc.dimensions and nc.grain = oc.grain "
                + "where o.superseded_by <> o.import and o.superseded_by in ({}) and n.import in ({}) and n.value = o.value and n.currency = o.currency {} group by 1",
                replacing, replacing, same(Columns.OBSERVATION));
    }

    private Sql same(Identifier table) {
        List<Sql> conditions = Columns.of(session, table).names().values().stream().map(name -> Sql.of("and n.{} is not distinct from o.{}", name, name)).toList();
        return Sql.join(" ", conditions);
    }
}
