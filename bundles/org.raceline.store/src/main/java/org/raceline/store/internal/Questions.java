package org.raceline.store.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.store.ObservationQuestion;
import org.raceline.core.store.ObservationRow;

/** Questions over live facts. */
final class Questions {
    private static final int MILLIONTHS = 6;

    private Questions() {
    }

    static BigDecimal fromMillionths(BigDecimal millionths) {
        BigDecimal value = millionths.movePointLeft(MILLIONTHS).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** One for each dimension of a filter. */
    static List<Sql> conditions(Columns columns, Slice filter) {
        List<Sql> conditions = new ArrayList<>();
        for (Map.Entry<String, String> wanted : filter.values().entrySet()) {
            conditions.add(Sql.of("{} = ?", columns.value(wanted.getKey()), wanted.getValue()));
        }
        return conditions;
    }

    static List<ObservationRow> observations(Session session, Columns columns, ObservationQuestion question) {
        if (question.cuts().isEmpty()) {
            return List.of();
        }
        List<String> by = question.by();
        List<Sql> conditions = new ArrayList<>(List.of(Sql.of("superseded_by is null and metric = ? and cut in ({}) and first_day >= ? and last_day <= ?",
                question.metric(), Sql.list(question.cuts()), question.within().from(), question.within().to())));
        conditions.addAll(conditions(columns, question.filter()));
        List<Sql> values = by.stream().map(dimension -> Sql.of("{},", columns.value(dimension))).toList();
        return session.rows(Sql.of("select cut, first_day, last_day, {} currency, count(*), sum(value), max(value) from observation where {} group by all",
                Sql.join(" ", values), Sql.join(" and ", conditions)), row -> {
                    Map<String, String> slice = new TreeMap<>();
                    for (int i = 0; i < by.size(); i++) {
                        slice.put(by.get(i), row.text(i + 4));
                    }
                    int next = by.size() + 4;
                    return new ObservationRow(row.number(1), row.period(2, 3).orElseThrow(), Slice.of(slice), row.text(next), row.number(next + 1),
                            fromMillionths(row.decimal(next + 2)), fromMillionths(row.decimal(next + 3)));
                });
    }

    static Set<String> observedMetrics(Session session) {
        return new TreeSet<>(session.rows(Sql.of("select distinct metric from observation where superseded_by is null"), row -> row.text(1)));
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
