package org.raceline.store.internal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.raceline.core.model.Metric.Count;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;

/**
 * Answers questions of what adds, as many as look at the same rows in one pass over these: counts and sums by kind, exclusions and
 * currency, of which each question then takes its own.
 */
final class Sums {
    /** Which rows are looked at, and how they are parted. */
    private record Look(Set<String> sources, List<Period> buckets, Slice filter, Slice more, List<String> by, boolean totals) {
    }

    private record Place(int bucket, Slice slice, String currency) {
    }

    private final Columns columns;
    private final Map<TouchpointQuestion, Map<Place, BigDecimal>> answers = new HashMap<>();

    private Sums(Columns columns) {
        this.columns = columns;
    }

    /** @return what each question is answered, without the factor of a quantity; orders that name a person for those after the first */
    static Map<TouchpointQuestion, List<TouchpointRow>> of(Session session, Columns columns, Collection<TouchpointQuestion> questions) {
        Sums sums = new Sums(columns);
        Map<Look, Set<TouchpointQuestion>> looks = new LinkedHashMap<>();
        for (TouchpointQuestion each : questions) {
            sums.answers.put(each, new LinkedHashMap<>());
            Look look = new Look(Set.copyOf(each.sources()), each.buckets(), each.filter(), each.metric().filter(), each.by(), DayTotals.know(each));
            looks.computeIfAbsent(look, any -> new LinkedHashSet<>()).add(each);
        }
        looks.forEach((look, those) -> sums.look(session, look, List.copyOf(those)));
        Map<TouchpointQuestion, List<TouchpointRow>> rows = new HashMap<>();
        sums.answers.forEach((question, figures) -> {
            List<TouchpointRow> own = new ArrayList<>();
            figures.forEach((place, value) -> own.add(new TouchpointRow(place.bucket, place.slice, place.currency, value)));
            rows.put(question, own);
        });
        return rows;
    }

    private void look(Session session, Look look, List<TouchpointQuestion> questions) {
        List<Identifier> quantities = questions.stream().filter(each -> each.metric().count().needsQuantity())
                .map(each -> columns.name(Column.Kind.QUANTITY, each.metric().quantity()).orElseThrow()).distinct().toList();
        List<Sql> figures = new ArrayList<>(look.totals ? List.of(Sql.of("sum(records), sum(named)")) : List.of(Sql.of("count(*), count(person)")));
        quantities.forEach(name -> figures.add(Sql.of("sum({})", name)));
        List<Sql> groups = look.by.stream().map(dimension -> Sql.of("{},", columns.value(dimension))).toList();
        AskedDays buckets = new AskedDays(look.buckets);
        List<Map<Place, BigDecimal>> own = questions.stream().map(answers::get).toList();
        session.each(Sql.of("select {} as bucket, {} kind, exclusions, currency, {} from {} {} where {} group by all", buckets.number(), Sql.join(" ", groups), Sql.join(", ", figures),
                look.totals ? DayTotals.TABLE : Columns.TOUCHPOINT, buckets.join(), Sql.join(" and ", conditions(look, questions, buckets))), row -> take(row, look, questions, quantities, own));
    }

    private List<Sql> conditions(Look look, List<TouchpointQuestion> questions, AskedDays buckets) {
        List<Sql> conditions = new ArrayList<>(List.of(Sql.of("source in ({}) and kind in ({})", Sql.list(look.sources), Sql.list(questions.stream().map(each -> each.metric().kind()).distinct().toList()))));
        if (!look.totals) {
            conditions.add(Sql.of("superseded_by is null"));
        }
        if (questions.stream().noneMatch(TouchpointQuestion::includeExcluded)) {
            Set<String> counted = new LinkedHashSet<>(Set.of(""));
            questions.forEach(each -> counted.add(each.metric().despite()));
            conditions.add(Sql.of("exclusions in ({})", Sql.list(counted)));
        }
        conditions.addAll(buckets.conditions());
        conditions.addAll(Questions.conditions(columns, look.filter));
        conditions.addAll(Questions.conditions(columns, look.more));
        return conditions;
    }

    private void take(Row row, Look look, List<TouchpointQuestion> questions, List<Identifier> quantities, List<Map<Place, BigDecimal>> own)
            throws SQLException {
        int next = 2 + look.by.size();
        Map<String, String> slice = new TreeMap<>();
        for (int i = 0; i < look.by.size(); i++) {
            slice.put(look.by.get(i), row.text(2 + i));
        }
        String kind = row.text(next);
        String exclusions = row.text(next + 1);
        String currency = row.text(next + 2);
        Slice of = Slice.of(slice);
        for (int i = 0; i < questions.size(); i++) {
            TouchpointQuestion each = questions.get(i);
            boolean counts = each.metric().kind().equals(kind) && (each.includeExcluded() || exclusions.isEmpty() || exclusions.equals(each.metric().despite()));
            int column = next + (each.metric().count() == Count.RECORDS ? 3 : each.metric().count() == Count.SUM ? 5 + quantities.indexOf(quantity(each)) : 4);
            if (counts && row.isThere(column) && (each.metric().count() == Count.SUM || row.decimal(column).signum() > 0)) {
                boolean money = each.metric().count() == Count.SUM && each.metric().unit() == Unit.Kind.MONEY;
                own.get(i).merge(new Place((int) row.number(1), of, money ? currency : ""), row.decimal(column), BigDecimal::add);
            }
        }
    }

    private Identifier quantity(TouchpointQuestion question) {
        return columns.name(Column.Kind.QUANTITY, question.metric().quantity()).orElseThrow();
    }
}
