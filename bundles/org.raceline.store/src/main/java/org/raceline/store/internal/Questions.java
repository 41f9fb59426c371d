package org.raceline.store.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.store.ObservationQuestion;
import org.raceline.core.store.ObservationRow;
import org.raceline.core.store.StoredCut;
import org.raceline.core.store.Vouch;

/** Questions over live facts. */
final class Questions {
    private static final int MILLIONTHS = 6;

    private Questions() {
    }

    static BigDecimal fromMillionths(BigDecimal millionths) {
        return plain(millionths.movePointLeft(MILLIONTHS));
    }

    /** Without zeros at the end that say nothing. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** One for each dimension of a filter. */
    static List<Sql> conditions(Columns columns, Slice filter) {
        List<Sql> conditions = new ArrayList<>();
        for (Map.Entry<String, String> wanted : filter.values().entrySet()) {
            conditions.add(Sql.of("{} = ?", columns.value(wanted.getKey()), wanted.getValue()));
        }
        return conditions;
    }

    static Map<String, List<StoredCut>> cuts(Session session, Collection<String> metrics) {
        record Stated(String metric, long cut, String flag) {
        }
        Map<String, List<StoredCut>> answer = new HashMap<>();
        List<Stated> stated = metrics.isEmpty() ? List.of() : session.rows(Sql.of("select o.metric, o.cut, f.flag "
                + "from (select distinct metric, cut from observation where superseded_by is null and metric in ({})) o "
                + "left join cut_flag f on f.cut = o.cut and f.metric = o.metric order by o.metric, o.cut", Sql.list(metrics)),
                row -> new Stated(row.text(1), row.number(2), row.text(3)));
        Map<Long, StoredCut> cuts = stored(session, stated.stream().map(Stated::cut).distinct().toList());
        for (Stated each : stated) {
            List<StoredCut> those = answer.computeIfAbsent(each.metric, m -> new ArrayList<>());
            StoredCut cut = cuts.get(each.cut);
            Set<String> flags = new HashSet<>();
            if (!those.isEmpty() && those.getLast().id() == each.cut) {
                flags.addAll(those.removeLast().flags());
            }
            if (!each.flag.isEmpty()) {
                flags.add(each.flag);
            }
            those.add(new StoredCut(cut.id(), cut.importId(), cut.source(), cut.file(), cut.cut(), flags));
        }
        return answer;
    }

    /** Without flags, by id. */
    private static Map<Long, StoredCut> stored(Session session, Collection<Long> ids) {
        Map<Long, StoredCut> cuts = new HashMap<>();
        if (!ids.isEmpty()) {
            session.rows(Sql.of("select c.id, i.ref, i.source, i.file, c.dimensions, c.grain, c.first_day, c.last_day, c.complete, c.label, c.part "
                    + "from cut c join import i on i.id = c.import where c.id in ({})", Sql.list(ids)),
                    row -> cuts.put(row.number(1), new StoredCut(row.number(1), row.text(2), row.text(3), row.text(4), new Cut(row.texts(5),
                            Grain.valueOf(row.text(6).toUpperCase(Locale.ROOT)), row.period(7, 8).orElseThrow(), row.flag(9), row.text(10), Parts.slice(row.texts(11))), Set.of())));
        }
        return cuts;
    }

    static List<Vouch> vouches(Session session, Collection<String> kinds) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return session.rows(Sql.of("select i.ref, i.source, i.file, v.kind, v.first_day, v.last_day, v.quantities, v.persons, v.dimensions, v.flags "
                + "from vouch v join live_import i on i.id = v.import where v.kind in ({}) order by i.place, v.first_day, v.last_day", Sql.list(kinds)),
                row -> new Vouch(row.text(1), row.text(2), row.text(3), row.text(4), row.period(5, 6).orElseThrow(), row.texts(7), row.flag(8),
                        row.texts(9), row.texts(10)));
    }

    static Map<String, List<ObservationRow>> observations(Session session, Columns columns, ObservationQuestion question) {
        Map<String, List<ObservationRow>> answer = new HashMap<>();
        if (question.metrics().isEmpty() || question.cuts().isEmpty()) {
            return answer;
        }
        List<String> by = question.by();
        List<Sql> values = by.stream().map(dimension -> Sql.of("{},", columns.value(dimension))).toList();
        session.rows(Sql.of("select metric, cut, first_day, last_day, {} currency, count(*), sum(value), max(value) from observation where {} group by all",
                Sql.join(" ", values), Sql.join(" and ", conditions(columns, question))), row -> {
                    Map<String, String> slice = new TreeMap<>();
                    for (int i = 0; i < by.size(); i++) {
                        slice.put(by.get(i), row.text(i + 5));
                    }
                    int next = by.size() + 5;
                    return answer.computeIfAbsent(row.text(1), m -> new ArrayList<>()).add(new ObservationRow(row.number(2), row.period(3, 4).orElseThrow(), Slice.of(slice),
                            row.text(next), row.number(next + 1), fromMillionths(row.decimal(next + 2)), fromMillionths(row.decimal(next + 3))));
                });
        return answer;
    }

    /** Those of the rows that a question looks at. */
    static List<Sql> conditions(Columns columns, ObservationQuestion question) {
        List<Sql> conditions = new ArrayList<>(List.of(Sql.of("superseded_by is null and metric in ({}) and cut in ({}) and last_day >= ? and first_day <= ?",
                Sql.list(question.metrics()), Sql.list(question.cuts()), question.touching().from(), question.touching().to())));
        conditions.addAll(conditions(columns, question.filter()));
        return conditions;
    }

    static Optional<Period> extent(Session session) {
        return session.row(Sql.of("select min(first_day), max(last_day) from ("
                + "select min(day) as first_day, max(day) as last_day from touchpoint where superseded_by is null union all "
                + "select min(first_day), max(last_day) from observation where superseded_by is null)"), row -> row.period(1, 2)).flatMap(found -> found);
    }

    static List<String> values(Session session, String dimension, Columns touchpoints, Columns observations) {
        List<Sql> parts = new ArrayList<>();
        touchpoints.name(Column.Kind.DIMENSION, dimension).ifPresent(name -> parts.add(values(Columns.TOUCHPOINT, name)));
        observations.name(Column.Kind.DIMENSION, dimension).ifPresent(name -> parts.add(values(Columns.OBSERVATION, name)));
        return parts.isEmpty() ? List.of()
                : session.rows(Sql.of("select v from ({}) order by v", Sql.join(" union ", parts)), row -> row.text(1));
    }

    private static Sql values(Identifier table, Identifier column) {
        return Sql.of("select {} as v from {} where superseded_by is null and {} is not null group by 1", column, table, column);
    }
}
