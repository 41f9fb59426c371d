package org.raceline.store.internal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Metric.Count;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;

/**
 * Answers counted metrics in one statement. Filters choose what is counted; what came first ever is told among all live
 * touchpoints of the kind and sources.
 */
final class TouchpointQuery {
    /** With so many buckets a join with their days takes longer to prepare than looking at each takes. */
    private static final int FEW = 4;
    /** Person keys that stand for another one; most stand for themselves. */
    private static final Sql WITH_PERSON = Sql.of("touchpoint left join (select key as linked_key, person as linked_person from person_key where person <> key) "
            + "on linked_key = person");
    private static final Sql PERSON = Sql.of("coalesce(linked_person, person)");
    /** By instant where the offset is known, else by local time; of simultaneous ones the smallest key, then source, is first. */
    private static final Sql NTH = Sql.of("row_number() over (partition by {} order by at_local - to_seconds(coalesce(offset_s, 0)), key, source)", PERSON);

    private static final Sql DAYS_TO = Sql.of("(then_day - day)");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final TouchpointQuestion question;
    private final Metric.Counted metric;
    private final Columns columns;
    private final List<String> by;
    private final int slots;
    private final List<TouchpointRow> rows = new ArrayList<>();

    /** @param slots how many columns slices have; those that this question does not split by are empty */
    private TouchpointQuery(TouchpointQuestion question, Columns columns, int slots) {
        this.question = question;
        this.metric = question.metric();
        this.columns = columns;
        this.by = question.by();
        this.slots = slots;
    }

    /** One answer for each question, in their order. */
    static List<List<TouchpointRow>> answers(Session session, Columns columns, List<TouchpointQuestion> questions) {
        int slots = questions.stream().mapToInt(question -> question.by().size()).max().orElse(0);
        List<TouchpointQuery> queries = questions.stream().map(question -> new TouchpointQuery(question, columns, slots)).toList();
        List<Sql> parts = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            if (queries.get(i).hasFacts()) {
                parts.add(Sql.of("select cast(? as integer), * from ({})", i, queries.get(i).figures()));
            }
        }
        if (!parts.isEmpty()) {
            session.rows(Sql.join(" union all ", parts), row -> queries.get((int) row.number(1)).add(row));
        }
        return queries.stream().map(query -> List.copyOf(query.rows)).toList();
    }

    /** Whether there is anything that could be counted. */
    private boolean hasFacts() {
        return !question.sources().isEmpty() && !question.buckets().isEmpty()
                && (!needsQuantity() || columns.name(Column.Kind.QUANTITY, metric.quantity()).isPresent());
    }

    private boolean add(Row row) throws SQLException {
        Map<String, String> slice = new TreeMap<>();
        for (int i = 0; i < by.size(); i++) {
            slice.put(by.get(i), row.text(i + 3));
        }
        return rows.add(new TouchpointRow((int) row.number(2), Slice.of(slice), row.text(slots + 3), value(row.decimal(slots + 4))));
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
        return metric.count() == Count.FIRST_TIME_PERSONS || metric.count() == Count.RECORDS_AFTER_FIRST;
    }

    private Sql figures() {
        return switch (metric.count()) {
            case RECORDS, FIRST_TIME_PERSONS, RECORDS_AFTER_FIRST, FOLLOWED_RECORDS, FOLLOWED_IN_ORDER -> grouped(Sql.of("count(*)"));
            case SUM -> grouped(Sql.of("sum({})", amount()));
            case SUM_DAYS_TO -> grouped(Sql.of("sum({})", DAYS_TO));
            case MEDIAN -> grouped(twiceMedian(amount()));
            case MEDIAN_DAYS_TO -> grouped(twiceMedian(DAYS_TO));
            case PERSONS -> grouped(Sql.of("count(distinct {})", PERSON));
            case PERSONS_WITH_AT_LEAST -> Sql.of("select * exclude (who), count(*) from ({}) group by all", grouped(Sql.of("{} as who", PERSON), metric.atLeast()));
        };
    }

    /** Exactly: the middle one counted from below and from above. */
    private static Sql twiceMedian(Sql number) {
        return Sql.of("cast(quantile_disc({}, 0.5) as hugeint) - quantile_disc(-cast({} as hugeint), 0.5)", number, number);
    }

    private Sql grouped(Sql figure) {
        return grouped(figure, 1);
    }

    /** Bucket, slice, currency and figure of each group that has so many touchpoints. */
    private Sql grouped(Sql figure, int atLeast) {
        List<Sql> groups = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            groups.add(Sql.of("{} as {},", i < by.size() ? columns.value(by.get(i)) : Sql.of("''"), new Identifier("g" + i)));
        }
        boolean money = needsQuantity() && metric.unit() == Unit.Kind.MONEY;
        List<Sql> conditions = new ArrayList<>(needsFirst() ? List.of(Sql.of("nth {} 1", Sql.of(metric.count() == Count.FIRST_TIME_PERSONS ? "=" : ">"))) : candidates());
        if (hasFewBuckets()) {
            conditions.add(Sql.of("bucket is not null and day between ? and ?", Collections.min(question.buckets()).from(), Collections.max(question.buckets()).to()));
        }
        if (needsQuantity()) {
            conditions.add(Sql.of("{} is not null", amount()));
        }
        if (metric.count().needsThen() && metric.count() != Count.FOLLOWED_RECORDS) {
            conditions.add(Sql.of("then_day >= day"));
        }
        conditions.addAll(Questions.conditions(columns, metric.filter()));
        conditions.addAll(Questions.conditions(columns, question.filter()));
        return Sql.of("select {} as bucket, {} {} as money, {} from {} {} where {} group by all having count(*) >= ?",
                hasFewBuckets() ? bucket() : Sql.of("bucket_number"), Sql.join(" ", groups), Sql.of(money ? "currency" : "''"), figure, from(),
                hasFewBuckets() ? Sql.NOTHING : buckets(), Sql.join(" and ", conditions), atLeast);
    }

    private Sql amount() {
        return Sql.of("{}", columns.name(Column.Kind.QUANTITY, metric.quantity()).orElseThrow());
    }

    private Sql from() {
        if (needsFirst()) {
            return Sql.of("(select *, {} as nth from {} where {})", NTH, WITH_PERSON, Sql.join(" and ", candidates()));
        }
        if (metric.count().needsThen()) {
            return Sql.of("touchpoint join (select source as then_source, key as then_key, min(day) as then_day from touchpoint where {} group by all) "
                    + "on then_source = source and then_key = key", Sql.join(" and ", candidates(metric.then())));
        }
        return metric.count().needsPerson() ? WITH_PERSON : Sql.of("touchpoint");
    }

    private List<Sql> candidates() {
        return candidates(metric.kind());
    }

    private List<Sql> candidates(String kind) {
        List<Sql> conditions = new ArrayList<>(List.of(Sql.of("superseded_by is null and kind = ? and source in ({})", kind, Sql.list(question.sources()))));
        if (!question.includeExcluded()) {
            conditions.add(metric.despite().isEmpty() ? Sql.of("exclusions = ''") : Sql.of("exclusions in ('', ?)", metric.despite()));
        }
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
        if (question.buckets().size() == 1) {
            return Sql.of("0");
        }
        List<Sql> cases = new ArrayList<>();
        for (int i = 0; i < question.buckets().size(); i++) {
            cases.add(Sql.of("when day between ? and ? then cast(? as bigint)", question.buckets().get(i).from(), question.buckets().get(i).to(), i));
        }
        return Sql.of("case {} end", Sql.join(" ", cases));
    }

    /** Every day of every bucket, so that the join is one on equality. */
    private Sql buckets() {
        List<Period> periods = question.buckets();
        return Sql.of("join (select bucket_number, cast(unnest(generate_series(first_day, last_day, interval 1 day)) as date) as bucket_day from "
                + "(select generate_subscripts(d, 1) - 1 as bucket_number, unnest(d) as first_day, unnest(e) as last_day "
                + "from (select cast(? as date[]) as d, cast(? as date[]) as e))) on bucket_day = day",
                Sql.days(periods.stream().map(Period::from).toList()), Sql.days(periods.stream().map(Period::to).toList()));
    }
}
