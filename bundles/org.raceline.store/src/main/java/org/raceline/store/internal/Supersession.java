package org.raceline.store.internal;

import java.util.List;

/**
 * Which import's facts take the place of which. A fact is superseded by the first later live import of its source that speaks of
 * the same: for a touchpoint, states its kind and key; for an observation, has a cut of the same dimensions and grain that holds
 * figures of its metric and whose period contains the observation's. What is complete does not yield to what is not.
 */
final class Supersession {
    private static final Sql IMPORTS_CUTS = Sql.of("select distinct o.import, o.metric, c.dimensions, c.grain, c.complete, c.first_day, c.last_day "
            + "from observation o join cut c on c.id = o.cut");

    private final Session session;
    private final String source;

    Supersession(Session session, String source) {
        this.session = session;
        this.source = source;
    }

    /**
     * Supersedes what an import that was just written speaks of.
     *
     * @return the live facts whose place it took and which it does not repeat to the letter
     */
    long apply(long importNumber) {
        dropRepetitions(importNumber);
        long touchpoints = session.update(Sql.of("update touchpoint set superseded_by = ? where source = ? and superseded_by is null and import <> ? "
                + "and exists (select 1 from touchpoint n where n.import = ? and n.kind = touchpoint.kind and n.key = touchpoint.key)",
                importNumber, source, importNumber, importNumber));
        long observations = session.update(Sql.of("update observation set superseded_by = ? where source = ? and superseded_by is null and import <> ? "
                + "and exists (select 1 from ({} where o.import = ?) n join cut k on k.dimensions = n.dimensions and k.grain = n.grain and (n.complete or not k.complete) "
                + "where k.id = observation.cut and n.metric = observation.metric and observation.first_day >= n.first_day and observation.last_day <= n.last_day)",
                importNumber, source, importNumber, IMPORTS_CUTS, importNumber));
        return touchpoints + observations
                - (touchpoints == 0 ? 0 : repeatedTouchpoints(importNumber)) - (observations == 0 ? 0 : repeatedObservations(importNumber));
    }

    /** An import that states a key twice means the later one. */
    private void dropRepetitions(long importNumber) {
        session.update(Sql.of("update touchpoint set superseded_by = import where import = ? and exists (select 1 from "
                + "(select kind, key, max(rowid) as last from touchpoint where import = ? group by kind, key having count(*) > 1) n "
                + "where n.kind = touchpoint.kind and n.key = touchpoint.key and touchpoint.rowid < n.last)", importNumber, importNumber));
    }

    private long repeatedTouchpoints(long importNumber) {
        return session.number(Sql.of("select count(*) from touchpoint o join touchpoint n on n.kind = o.kind and n.key = o.key "
                + "where o.superseded_by = ? and o.import <> ? and n.import = ? and n.superseded_by is null "
                + "and n.at_local = o.at_local and n.offset_s is not distinct from o.offset_s and n.person is not distinct from o.person "
                + "and n.currency = o.currency and n.exclusions = o.exclusions {}", importNumber, importNumber, importNumber, same(Columns.TOUCHPOINT)));
    }

    private long repeatedObservations(long importNumber) {
        return session.number(Sql.of("select count(*) from observation o join cut oc on oc.id = o.cut where o.superseded_by = ? and o.import <> ? "
                + "and exists (select 1 from observation n join cut nc on nc.id = n.cut where n.import = ? and n.metric = o.metric "
                + "and nc.dimensions = oc.dimensions and nc.grain = oc.grain and n.first_day = o.first_day and n.last_day = o.last_day "
                + "and n.value = o.value and n.currency = o.currency {})", importNumber, importNumber, importNumber, same(Columns.OBSERVATION)));
    }

    private Sql same(Identifier table) {
        List<Sql> conditions = Columns.of(session, table).names().values().stream().map(name -> Sql.of("and n.{} is not distinct from o.{}", name, name)).toList();
        return Sql.join(" ", conditions);
    }

    /** After an import was marked as undone: its facts are not live, and what it superseded is as if it had never been. */
    void revert(long importNumber) {
        session.update(Sql.of("update touchpoint set superseded_by = import where import = ?", importNumber));
        session.update(Sql.of("update observation set superseded_by = import where import = ?", importNumber));
        session.update(Sql.of("update touchpoint set superseded_by = (select min(n.import) from touchpoint n join import i on i.id = n.import "
                + "where n.source = touchpoint.source and n.kind = touchpoint.kind and n.key = touchpoint.key and n.import > ? and i.undone_us is null) "
                + "where superseded_by = ? and import <> ?", importNumber, importNumber, importNumber));
        session.update(Sql.of("update observation set superseded_by = (select min(n.import) from ({} join import i on i.id = o.import "
                + "where o.source = ? and o.import > ? and i.undone_us is null) n join cut k on k.dimensions = n.dimensions and k.grain = n.grain and (n.complete or not k.complete) "
                + "where k.id = observation.cut and n.metric = observation.metric and observation.first_day >= n.first_day and observation.last_day <= n.last_day) "
                + "where superseded_by = ? and import <> ?", IMPORTS_CUTS, source, importNumber, importNumber, importNumber));
    }
}
