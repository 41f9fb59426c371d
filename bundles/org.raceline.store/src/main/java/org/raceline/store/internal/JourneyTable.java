package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Live touchpoints once more, narrow and in the order of persons and their time: what they have in common is one number, the label.
 * Made from the facts whenever these have changed since, so it never has to be kept up with imports, repairs and undoing.
 */
final class JourneyTable {
    static final Identifier TOUCHES = new Identifier("journey");
    static final Identifier LABELS = new Identifier("journey_label");
    private static final Identifier STATE = new Identifier("journey_state");
    private static final List<Identifier> GIVEN = List.of(new Identifier("kind"), new Identifier("source"), new Identifier("exclusions"), new Identifier("currency"),
            new Identifier("offset_s"));

    private JourneyTable() {
    }

    /** Whether the table tells of the facts as they are now. */
    static boolean isCurrent(Session session) {
        return session.number(Sql.of("select count(*) from duckdb_tables() where table_name = ?", STATE.name())) > 0
                && session.number(Sql.of("select count(*) from {} made join ({}) now on made.imports = now.imports and made.undone = now.undone", STATE, state())) > 0;
    }

    /** Every change of facts makes a row of imports or undoes one. */
    private static Sql state() {
        return Sql.of("select coalesce(max(id), 0) as imports, count(undone_us) as undone from import");
    }

    static void make(Session session, Columns columns) {
        session.begin();
        List.of(TOUCHES, LABELS, STATE).forEach(table -> session.update(Sql.of("drop table if exists {}", table)));
        session.update(Sql.of("create table {} as {}", STATE, state()));
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
                + "(select distinct {} from touchpoint where superseded_by is null)", LABELS, Sql.join(", ", common), Sql.join(", ", common)));
        Sql code = code(session, Sql.join(", ", common));
        session.update(Sql.of("create table {} as select {} l.label from touchpoint t left join "
                + "(select key as linked_key, person as linked_person from person_key where person <> key) on linked_key = t.person "
                + "join (select label, {} as code from {}) l on l.code = {} where superseded_by is null order by person, second, l.label", TOUCHES,
                Sql.of("cast(coalesce(linked_person, t.person, -1 - t.rowid) as integer) as person, "
                        + "epoch_us(at_local) // 1000000 - coalesce(t.offset_s, 0) as second, {}", Sql.join(" ", amounts)),
                code, LABELS, code));
        session.commit();
    }

    /**
     * One number that tells labels apart: comparing all that they have in common, for each touchpoint, takes four times as long. Where two
     * have the same number, another way of counting is taken.
     */
    private static Sql code(Session session, Sql common) {
        for (long salt = 0;; salt++) {
            Sql code = Sql.of("hash(cast(? as bigint), {})", salt, common);
            if (session.number(Sql.of("select count(*) - count(distinct {}) from {}", code, LABELS)) == 0) {
                return code;
            }
        }
    }
}
