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
import java.util.OptionalInt;
import java.util.Set;
import org.raceline.core.model.Metric.Count;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;

/**
 * Answers questions of what adds from {@link DayCubes}; else as many as look at the same rows in one pass over these: counts and sums by kind, exclusions and
 * currency, of which each question then takes its own.
 */
final class Sums {
    /** Which rows are looked at, and how they are parted. */
    private record Look(Set<String> sources, List<Period> buckets, Slice filter, Slice more, List<String> by, boolean totals) {
    }

    private record Place(int bucket, Slice slice, String currency) {
    }

    /** A question, where it finds its figure, and what it was answered so far. */
    private record Asked(TouchpointQuestion question, int column, Map<Place, BigDecimal> answer) {
        boolean counts(String kind, String exclusions) {
            return question.metric().kind().equals(kind) && (exclusions.isEmpty() || question.includeExcluded() || exclusions.equals(question.metric().despite()));
        }

        List<TouchpointRow> rows() {
            List<TouchpointRow> rows = new ArrayList<>();
            answer.forEach((place, value) -> rows.add(new TouchpointRow(place.bucket, place.slice, place.currency, value)));
            return rows;
        }

        boolean isSum() {
            return question.metric().count() == Count.SUM;
        }

        boolean isMoney() {
            return isSum() && question.metric().unit() == Unit.Kind.MONEY;
        }
    }

    private final Columns columns;
    private final Map<TouchpointQuestion, List<TouchpointRow>> answers = new HashMap<>();

    private Sums(Columns columns) {
        this.columns = columns;
    }

    /** @return what each question is answered, without the factor of a quantity; orders that name a person for those after the first */
    static Map<TouchpointQuestion, List<TouchpointRow>> of(Session session, Columns columns, DayCubes cubes, FactState state, Collection<TouchpointQuestion> questions) {
        Sums sums = new Sums(columns);
        Map<Look, Set<TouchpointQuestion>> looks = new LinkedHashMap<>();
        for (TouchpointQuestion each : questions) {
            Look look = new Look(Set.copyOf(each.sources()), each.buckets(), each.filter(), each.metric().filter(), each.by(), DayTotals.know(each));
            looks.computeIfAbsent(look, any -> new LinkedHashSet<>()).add(each);
        }
        looks.forEach((look, those) -> cubes.of(session, state, DayCubes.dimensions(those.iterator().next())).ifPresentOrElse(
                cube -> those.forEach(question -> sums.answers.put(question, cube.answer(question))), () -> sums.look(session, look, List.copyOf(those))));
        return sums.answers;
    }

    private void look(Session session, Look look, List<TouchpointQuestion> questions) {
        List<Identifier> quantities = questions.stream().filter(each -> each.metric().count().needsQuantity()).map(this::quantity).distinct().toList();
        List<Sql> figures = new ArrayList<>(look.totals ? List.of(Sql.of("sum(records), sum(named)")) : List.of(Sql.of("count(*), count(person)")));
        quantities.forEach(name -> figures.add(Sql.of("sum({})", name)));
        List<Sql> groups = look.by.stream().map(dimension -> Sql.of("{},", columns.value(dimension))).toList();
        AskedDays days = new AskedDays(look.buckets);
        List<Asked> asked = questions.stream().map(each -> new Asked(each, column(each, quantities), new LinkedHashMap<>())).toList();
        Map<List<String>, Slice> slices = new HashMap<>();
        session.each(Sql.of("select {} as bucket, {} kind, exclusions, currency, {} from {} where {} group by all", days.told(), Sql.join(" ", groups), Sql.join(", ", figures),
                look.totals ? DayTotals.TABLE : Columns.TOUCHPOINT, Sql.join(" and ", conditions(look, questions, days))), row -> {
            OptionalInt bucket = days.bucket(row.number(1));
            if (bucket.isPresent()) {
                take(row, bucket.getAsInt(), slice(row, look.by, slices), look.by.size() + 2, asked);
            }
        });
        asked.forEach(each -> answers.put(each.question, each.rows()));
    }

    /** Where among the figures that follow kind, exclusions and currency a question finds its own. */
    private int column(TouchpointQuestion question, List<Identifier> quantities) {
        return switch (question.metric().count()) {
            case RECORDS -> 0;
            case SUM -> 2 + quantities.indexOf(quantity(question));
            default -> 1;
        };
    }

    /** Few slices stand in many rows. */
    private static Slice slice(Row row, List<String> by, Map<List<String>, Slice> known) throws SQLException {
        List<String> texts = new ArrayList<>(by.size());
        for (int i = 0; i < by.size(); i++) {
            texts.add(row.text(2 + i));
        }
        return known.computeIfAbsent(texts, any -> {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < by.size(); i++) {
                values.put(by.get(i), texts.get(i));
            }
            return Slice.of(values);
        });
    }

    private List<Sql> conditions(Look look, List<TouchpointQuestion> questions, AskedDays days) {
        List<Sql> conditions = new ArrayList<>(List.of(Sql.of("source in ({})", Sql.list(look.sources))));
        List<String> kinds = questions.stream().map(each -> each.metric().kind()).distinct().toList();
        if (kinds.size() == 1) {
            // Of several, each question takes its own afterwards: looking for them in each row takes longer than all else.
            conditions.add(Sql.of("kind = ?", kinds.getFirst()));
        }
        if (!look.totals) {
            conditions.add(Sql.of("superseded_by is null"));
        }
        if (questions.stream().noneMatch(TouchpointQuestion::includeExcluded)) {
            Set<String> counted = new LinkedHashSet<>(Set.of(""));
            questions.forEach(each -> counted.add(each.metric().despite()));
            conditions.add(Sql.of("exclusions in ({})", Sql.list(counted)));
        }
        conditions.addAll(days.conditions());
        conditions.addAll(Questions.conditions(columns, look.filter));
        conditions.addAll(Questions.conditions(columns, look.more));
        return conditions;
    }

    private static void take(Row row, int bucket, Slice slice, int next, List<Asked> asked) throws SQLException {
        String kind = row.text(next);
        String exclusions = row.text(next + 1);
        String currency = row.text(next + 2);
        for (Asked each : asked) {
            if (each.counts(kind, exclusions)) {
                int column = next + 3 + each.column;
                BigDecimal value = row.decimal(column);
                if (value.signum() > 0 || each.isSum() && row.isThere(column)) {
                    each.answer.merge(new Place(bucket, slice, each.isMoney() ? currency : ""), value, BigDecimal::add);
                }
            }
        }
    }

    private Identifier quantity(TouchpointQuestion question) {
        return columns.name(Column.Kind.QUANTITY, question.metric().quantity()).orElseThrow();
    }
}
