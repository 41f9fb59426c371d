package org.raceline.store.internal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Metric.Count;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;

/**
 * Answers counted metrics: those that look at the same touchpoints in one look, the others in one statement. Filters choose what is
 * counted; what came first ever is told among all live touchpoints of the kind and sources.
 */
final class TouchpointQuery {
    /** With so many buckets a join with their days takes longer to prepare than looking at each takes. */
    private static final int FEW = 4;
    private static final Sql NTH = Sql.of("row_number() over {} as nth", People.IN_ORDER);
    private static final Sql FIRST_EVER = Sql.of("first_value(day) over {} as first_ever", People.IN_ORDER);
    private static final Sql MONTH_AFTER = Sql.of("count(*) over (partition by {} order by 12 * year(day) + month(day) range between 1 following and 1 following) as month_after", People.PERSON);

    private static final Sql DAYS_TO = Sql.of("(then_day - day)");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final TouchpointQuestion question;
    private final Metric.Counted metric;
    private final Columns columns;
    private final List<String> by;
    private final int slots;
    private List<TouchpointRow> rows = new ArrayList<>();

    /** @param slots how many columns slices have; those that this question does not split by are empty */
    private TouchpointQuery(TouchpointQuestion question, Columns columns, int slots) {
        this.question = question;
        this.metric = question.metric();
        this.columns = columns;
        this.by = question.by();
        this.slots = slots;
    }

    /** One answer for each question, in their order. */
    static List<List<TouchpointRow>> answers(Session session, Columns columns, Memory memory, List<TouchpointQuestion> questions) {
        int slots = questions.stream().mapToInt(question -> question.by().size()).max().orElse(0);
        List<TouchpointQuery> queries = questions.stream().map(question -> new TouchpointQuery(question, columns, slots)).toList();
        List<Sql> parts = new ArrayList<>();
        session.begin();
        FactState state = FactState.of(session);
        for (int i = 0; i < queries.size(); i++) {
            if (queries.get(i).hasFacts() && !queries.get(i).isSummed() && !queries.get(i).isOfPersons()) {
                parts.add(Sql.of("select cast(? as integer), * from ({})", i, queries.get(i).figures()));
            }
        }
        if (!parts.isEmpty()) {
            session.rows(Sql.join(" union all ", parts), row -> queries.get((int) row.number(1)).add(row));
        }
        queries.stream().filter(query -> query.hasFacts() && query.isOfPersons()).collect(Collectors.groupingBy(TouchpointQuery::look, LinkedHashMap::new, Collectors.toList()))
                .values().forEach(alike -> countPersons(session, memory.persons(), state, alike));
        List<TouchpointQuery> summed = queries.stream().filter(query -> query.hasFacts() && query.isSummed()).toList();
        Map<TouchpointQuestion, List<TouchpointRow>> sums = Sums.of(session, columns, memory.cubes(), state,
                summed.stream().filter(query -> query.metric.count() != Count.FIRST_TIME_PERSONS).map(query -> query.question).toList());
        summed.forEach(query -> query.take(sums.getOrDefault(query.question, List.of()),
                query.needsFirst() ? memory.firsts().of(session, state, query.ofPersons()) : List.of()));
        session.commit();
        return queries.stream().map(query -> List.copyOf(query.rows)).toList();
    }

    /** One answer for each question, in their order, where memory alone tells all of them. */
    static Optional<List<List<TouchpointRow>>> known(Memory memory, FactState state, List<TouchpointQuestion> questions) {
        List<List<TouchpointRow>> answers = new ArrayList<>();
        for (TouchpointQuestion question : questions) {
            TouchpointQuery query = new TouchpointQuery(question, Columns.NONE, 0);
            if (!query.recall(memory, state)) {
                return Optional.empty();
            }
            answers.add(List.copyOf(query.rows));
        }
        return Optional.of(answers);
    }

    /** @return whether all that it takes is in memory */
    private boolean recall(Memory memory, FactState state) {
        if (isOfPersons()) {
            Optional<long[][]> counts = by.isEmpty() ? memory.persons().find(state, which(), question.buckets(), new int[] { leastOfPerson() }) : Optional.empty();
            counts.ifPresent(found -> add(found, 0));
            return counts.isPresent();
        }
        Optional<List<TouchpointRow>> sums = !isSummed() ? Optional.empty() : metric.count() == Count.FIRST_TIME_PERSONS ? Optional.of(List.of())
                : memory.cubes().find(state, DayCubes.dimensions(question)).map(cube -> cube.answer(question));
        Optional<List<FirstDays.First>> firsts = needsFirst() ? memory.firsts().find(state, ofPersons()) : Optional.of(List.of());
        if (sums.isEmpty() || firsts.isEmpty()) {
            return false;
        }
        take(sums.get(), firsts.get());
        return true;
    }

    /** Which persons are looked at, and how they are parted; how much each needs is another matter. */
    private record Look(String kind, String despite, Slice filter, Set<String> sources, List<Period> buckets, Slice more, List<String> by, boolean includeExcluded) {
    }

    private Look look() {
        return new Look(metric.kind(), metric.despite(), metric.filter(), Set.copyOf(question.sources()), question.buckets(), question.filter(), by, question.includeExcluded());
    }

    /** Persons of whom there are some touchpoints at least, for all questions that look at the same ones, in one pass. */
    private static void countPersons(Session session, PersonDays persons, FactState state, List<TouchpointQuery> alike) {
        TouchpointQuery one = alike.getFirst();
        Optional<long[][]> known = one.by.isEmpty() ? persons.count(session, state, one.which(), () -> one.counted(Columns.of(session, Columns.TOUCHPOINT)), one.question.buckets(),
                alike.stream().mapToInt(TouchpointQuery::leastOfPerson).toArray()) : Optional.empty();
        if (known.isPresent()) {
            for (int i = 0; i < alike.size(); i++) {
                alike.get(i).add(known.get(), i);
            }
            return;
        }
        Optional<Sql> bits = one.by.isEmpty() && alike.stream().allMatch(query -> query.leastOfPerson() == 1) ? PersonBits.count(session, one.question.buckets().size()) : Optional.empty();
        if (bits.isPresent()) {
            session.each(Sql.of("select 0, * from ({})", one.grouped(bits.get())), row -> {
                for (TouchpointQuery each : alike) {
                    each.add(row);
                }
            });
            return;
        }
        List<Sql> counts = alike.stream().map(query -> Sql.of(", count(*) filter (n >= ?)", query.leastOfPerson())).toList();
        session.each(Sql.of("select 0, * exclude (who, n) {} from ({}) group by all", Sql.join("", counts), one.grouped(Sql.of("{} as who, count(*) as n", People.PERSON))), row -> {
            for (int i = 0; i < alike.size(); i++) {
                if (row.number(one.slots + 4 + i) > 0) {
                    alike.get(i).add(row, i);
                }
            }
        });
    }

    private List<TouchpointRow> figures(List<TouchpointRow> sums) {
        return metric.count() == Count.SUM ? sums.stream().map(row -> new TouchpointRow(row.bucket(), row.slice(), row.currency(), value(row.value()))).toList() : sums;
    }

    private boolean isOfPersons() {
        return metric.count() == Count.PERSONS || metric.count() == Count.PERSONS_WITH_AT_LEAST;
    }

    private int leastOfPerson() {
        return metric.count() == Count.PERSONS ? 1 : Math.max(1, metric.atLeast());
    }

    /** Whether there is anything that could be counted. */
    private boolean hasFacts() {
        return !question.sources().isEmpty() && !question.buckets().isEmpty()
                && (!needsQuantity() || columns.name(Column.Kind.QUANTITY, metric.quantity()).isPresent());
    }

    /** Whether it is told by {@link Sums}, and where it asks who came first, by {@link FirstDays}. */
    private boolean isSummed() {
        return switch (metric.count()) {
            case RECORDS, SUM -> true;
            case FIRST_TIME_PERSONS, RECORDS_AFTER_FIRST -> DayTotals.know(question);
            default -> false;
        };
    }

    private void take(List<TouchpointRow> sums, List<FirstDays.First> known) {
        rows = figures(sums);
        if (needsFirst()) {
            FirstRows firsts = new FirstRows(question, known);
            rows = metric.count() == Count.FIRST_TIME_PERSONS ? firsts.rows() : firsts.without(rows);
        }
    }

    /** Those of which first ones are told. */
    private Sql ofPersons() {
        return People.condition(metric.kind(), question.sources(), question.includeExcluded(), metric.despite());
    }

    /** @param counts by bucket and place */
    private void add(long[][] counts, int place) {
        for (int bucket = 0; bucket < counts.length; bucket++) {
            if (counts[bucket][place] > 0) {
                rows.add(new TouchpointRow(bucket, Slice.ALL, "", BigDecimal.valueOf(counts[bucket][place])));
            }
        }
    }

    private boolean add(Row row) throws SQLException {
        return add(row, 0);
    }

    /** @param place of its figure among those of the row */
    private boolean add(Row row, int place) throws SQLException {
        Map<String, String> slice = new TreeMap<>();
        for (int i = 0; i < by.size(); i++) {
            slice.put(by.get(i), row.text(i + 3));
        }
        return rows.add(new TouchpointRow((int) row.number(2), Slice.of(slice), row.text(slots + 3), value(row.decimal(slots + 4 + place))));
    }

    private BigDecimal value(BigDecimal stored) {
        return switch (metric.count()) {
            case SUM -> Questions.fromMillionths(stored);
            case MEDIAN -> Questions.fromMillionths(stored.multiply(HALF));
            case MEDIAN_DAYS_TO -> Questions.plain(stored.multiply(HALF));
            default -> stored;
        };
    }

    private boolean needsQuantity() {
        return metric.count().needsQuantity();
    }

    private boolean needsFirst() {
        return switch (metric.count()) {
            case FIRST_TIME_PERSONS, RECORDS_AFTER_FIRST, RETURNING_PERSONS, RETAINED_PERSONS -> true;
            default -> false;
        };
    }

    private Sql figures() {
        return switch (metric.count()) {
            case RECORDS, FIRST_TIME_PERSONS, RETAINED_PERSONS, RECORDS_AFTER_FIRST, FOLLOWED_RECORDS, FOLLOWED_IN_ORDER -> grouped(Sql.of("count(*)"));
            case SUM -> grouped(Sql.of("sum({})", amount()));
            case SUM_DAYS_TO -> grouped(Sql.of("sum({})", DAYS_TO));
            case MEDIAN -> grouped(twiceMedian(amount()));
            case MEDIAN_DAYS_TO -> grouped(twiceMedian(DAYS_TO));
            case RETURNING_PERSONS -> grouped(Sql.of("count(distinct {})", People.PERSON));
            case PERSONS, PERSONS_WITH_AT_LEAST -> throw new IllegalStateException("counted with others");
            case PERSONS_ON_AT_LEAST_DAYS -> personsOnDays();
        };
    }

    /** Persons with touchpoints on enough days. */
    private Sql personsOnDays() {
        return Sql.of("select * exclude (who), count(*) from ({}) group by all", grouped(Sql.of("{} as who", People.PERSON), Sql.of("count(distinct day)"), metric.atLeast()));
    }

    /** Exactly: the middle one counted from below and from above. */
    private static Sql twiceMedian(Sql number) {
        return Sql.of("cast(quantile_disc({}, 0.5) as hugeint) - quantile_disc(-cast({} as hugeint), 0.5)", number, number);
    }

    private Sql grouped(Sql figure) {
        return grouped(figure, Sql.of("count(*)"), 1);
    }

    /** Bucket, slice, currency and figure of each group that has enough of something. */
    private Sql grouped(Sql figure, Sql enough, int atLeast) {
        List<Sql> groups = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            groups.add(Sql.of("{} as {},", i < by.size() ? columns.value(by.get(i)) : Sql.of("''"), new Identifier("g" + i)));
        }
        boolean money = needsQuantity() && metric.unit() == Unit.Kind.MONEY;
        List<Sql> conditions = new ArrayList<>(needsFirst() ? List.of(place()) : candidates());
        if (hasFewBuckets()) {
            conditions.add(Sql.of("bucket is not null and day between ? and ?", Collections.min(question.buckets()).from(), Collections.max(question.buckets()).to()));
        }
        if (needsQuantity()) {
            conditions.add(Sql.of("{} is not null", amount()));
        }
        if (metric.count().needsThen() && metric.count() != Metric.Count.FOLLOWED_RECORDS) {
            conditions.add(Sql.of("then_day >= day"));
        }
        conditions.addAll(Questions.conditions(columns, metric.filter()));
        conditions.addAll(Questions.conditions(columns, question.filter()));
        return Sql.of("select {} as bucket, {} {} as money, {} from {} {} where {} group by all having {} >= ?",
                hasFewBuckets() ? bucket() : Sql.of("bucket_number"), Sql.join(" ", groups), Sql.of(money ? "currency" : "''"), figure, from(),
                hasFewBuckets() ? Sql.NOTHING : buckets(), Sql.join(" and ", conditions), enough, atLeast);
    }

    /** Which of a person's touchpoints are looked at, of those in the order in which they happened. */
    private Sql place() {
        return switch (metric.count()) {
            case FIRST_TIME_PERSONS -> Sql.of("nth = 1");
            case RETAINED_PERSONS -> Sql.of("nth = 1 and month_after > 0");
            case RETURNING_PERSONS -> Sql.of("first_ever < {}", hasFewBuckets() ? firstDayOfBucket() : Sql.of("bucket_from"));
            default -> Sql.of("nth > 1");
        };
    }

    /** What is told of a touchpoint's place among those of its person. */
    private Sql order() {
        return switch (metric.count()) {
            case RETAINED_PERSONS -> Sql.of("{}, {}", NTH, MONTH_AFTER);
            case RETURNING_PERSONS -> FIRST_EVER;
            default -> NTH;
        };
    }

    private Sql amount() {
        return Sql.of("{}", columns.name(Column.Kind.QUANTITY, metric.quantity()).orElseThrow());
    }

    private Sql from() {
        if (needsFirst()) {
            return Sql.of("(select *, {} from {} where {})", order(), People.TOUCHPOINTS, Sql.join(" and ", candidates()));
        }
        if (metric.count().needsThen()) {
            return Sql.of("touchpoint join (select source as then_source, key as then_key, min(day) as then_day from touchpoint where {} group by all) "
                    + "on then_source = source and then_key = key", Sql.join(" and ", candidates(metric.then())));
        }
        return metric.count().needsPerson() ? People.TOUCHPOINTS : Sql.of("touchpoint");
    }

    /** Those of which the filters choose what is counted. */
    private PersonDays.Which which() {
        return PersonDays.Which.of(ofPersons(), metric.filter(), question.filter());
    }

    /** @param columns those of the facts in this transaction: what is remembered of them must not be older than what is remembered with them */
    private Sql counted(Columns columns) {
        List<Sql> conditions = new ArrayList<>(candidates());
        conditions.addAll(Questions.conditions(columns, metric.filter()));
        conditions.addAll(Questions.conditions(columns, question.filter()));
        return Sql.join(" and ", conditions);
    }

    private List<Sql> candidates() {
        return candidates(metric.kind());
    }

    private List<Sql> candidates(String kind) {
        List<Sql> conditions = People.conditions(kind, question.sources(), question.includeExcluded(), metric.despite());
        if (metric.count().needsPerson()) {
            conditions.add(Sql.of("person is not null"));
        }
        return conditions;
    }

    private boolean hasFewBuckets() {
        return question.buckets().size() <= FEW;
    }

    /** The bucket of a day, by looking at one after the other. */
    private Sql bucket() {
        return question.buckets().size() == 1 ? Sql.of("0") : ofBucket(i -> Sql.of("cast(? as bigint)", i));
    }

    private Sql firstDayOfBucket() {
        return ofBucket(i -> Sql.of("?", question.buckets().get(i).from()));
    }

    private Sql ofBucket(IntFunction<Sql> what) {
        List<Sql> cases = new ArrayList<>();
        for (int i = 0; i < question.buckets().size(); i++) {
            cases.add(Sql.of("when day between ? and ? then {}", question.buckets().get(i).from(), question.buckets().get(i).to(), what.apply(i)));
        }
        return Sql.of("case {} end", Sql.join(" ", cases));
    }

    /** Every day of every bucket, so that the join is one on equality. */
    private Sql buckets() {
        return Buckets.join(question.buckets());
    }
}
