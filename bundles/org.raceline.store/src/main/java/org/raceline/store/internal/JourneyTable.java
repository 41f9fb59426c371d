package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Live touchpoints once more, narrow: what they have in common is one number, the label. Either all stand in the order of persons and their
 * time, or they stand in runs: those of some days follow those of earlier ones, and only within a run they have that order, so that a question
 * of some weeks reads what these have and skips the rest. Made from the facts whenever these have changed since, so it never has to be kept
 * up with imports, repairs and undoing.
 */
final class JourneyTable {
    static final JourneyTable WHOLE = new JourneyTable("journey", Sql.of("person, second, l.label"));
    static final JourneyTable RUNS = new JourneyTable("journey_run", Sql.of("second // ?, person, second, l.label", 30 * 86_400));
    private static final List<JourneyTable> ALL = List.of(WHOLE, RUNS);
    private static final List<Identifier> GIVEN = List.of(new Identifier("kind"), new Identifier("source"), new Identifier("exclusions"), new Identifier("currency"),
            new Identifier("offset_s"));

    private final Identifier touches;
    private final Identifier labels;
    private final Identifier state;
    private final Sql order;

    private JourneyTable(String name, Sql order) {
        this.order = order;
        touches = new Identifier(name);
        labels = new Identifier(name + "_label");
        state = new Identifier(name + "_state");
    }

    Identifier touches() {
        return touches;
    }

    Identifier labels() {
        return labels;
    }

    /** Whether the table tells of the facts as they are now. */
    boolean isCurrent(Session session) {
        return session.number(Sql.of("select count(*) from duckdb_tables() where table_name = ?", state.name())) > 0
                && session.number(Sql.of("select count(*) from {} made join ({}) now on made.imports = now.imports and made.undone = now.undone", state, now())) > 0;
    }

    /** Every change of facts makes a row of imports or undoes one. */
    private static Sql now() {
        return Sql.of("select coalesce(max(id), 0) as imports, count(undone_us) as undone from import");
    }

    /** Another one that tells of former facts only takes room. */
    void make(Session session, Columns columns) {
        session.begin();
        ALL.stream().filter(table -> table == this || !table.isCurrent(session)).forEach(table -> table.drop(session));
        session.update(Sql.of("create table {} as {}", state, now()));
        List<Sql> common = new ArrayList<>(GIVEN.stream().map(name -> Sql.of("{}", name)).toList());
        List<Sql> amounts = new ArrayList<>();
        for (Column column : columns.list()) {
            if (column.kind() == Column.Kind.DIMENSION) {
                common.add(Sql.of("{}", column.name()));
            } else {
                amounts.add(Sql.of("t.{},", column.name()));
            }
        }
        session.update(Sql.of("create table {} as select cast(row_number() over (order by {}) - 1 as integer) as label, * from "
                + "(select distinct {} from touchpoint where superseded_by is null)", labels, Sql.join(", ", common), Sql.join(", ", common)));
        Sql code = code(session, Sql.join(", ", common));
        session.update(Sql.of("create table {} as select {} l.label from touchpoint t left join "
                + "(select key as linked_key, person as linked_person from person_key where person <> key) on linked_key = t.person "
                + "join (select label, {} as code from {}) l on l.code = {} where superseded_by is null order by {}", touches,
                Sql.of("cast(coalesce(linked_person, t.person, -1 - t.rowid) as integer) as person, "
                        + "epoch_us(at_local) // 1000000 - coalesce(t.offset_s, 0) as second, {}", Sql.join(" ", amounts)),
                code, labels, code, order));
        session.commit();
    }

    private void drop(Session session) {
        List.of(touches, labels, state).forEach(table -> session.update(Sql.of("drop table if exists {}", table)));
    }

    /**
     * One number that tells labels apart: comparing all that they have in common, for each touchpoint, takes four times as long. Where two
     * have the same number, another way of counting is taken.
     */
    private Sql code(Session session, Sql common) {
        for (long salt = 0;; salt++) {
            Sql code = Sql.of("hash(cast(? as bigint), {})", salt, common);
            if (session.number(Sql.of("select count(*) - count(distinct {}) from {}", code, labels)) == 0) {
                return code;
            }
        }
    }
}
