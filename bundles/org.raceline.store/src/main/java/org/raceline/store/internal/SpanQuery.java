package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.List;
import org.raceline.core.model.Metric;
import org.raceline.core.store.SpanQuestion;
import org.raceline.core.store.SpanRow;

/** Answers how many days something takes. */
final class SpanQuery {
    private final SpanQuestion question;
    private final Metric.Counted metric;
    private final Columns columns;

    private SpanQuery(SpanQuestion question, Columns columns) {
        this.question = question;
        this.metric = question.metric();
        this.columns = columns;
    }

    static List<SpanRow> answer(Session session, Columns columns, SpanQuestion question) {
        if (question.sources().isEmpty() || question.buckets().isEmpty()) {
            return List.of();
        }
        SpanQuery query = new SpanQuery(question, columns);
        Sql spans = switch (question.span()) {
            case TO_FOLLOWING -> query.toFollowing();
            case TO_SECOND -> query.toSecond();
            case TO_LATER_DAY -> query.toLaterDay();
        };
        return session.rows(spans, row -> new SpanRow((int) row.number(1), row.whole(2), row.number(3)));
    }

    private Sql condition(String kind) {
        return Sql.join(" and ", People.conditions(kind, question.sources(), question.includeExcluded(), metric.despite()));
    }

    private Sql toFollowing() {
        List<Sql> conditions = new ArrayList<>(List.of(condition(metric.kind())));
        conditions.addAll(Questions.conditions(columns, question.filter()));
        return Sql.of("select bucket_number, then_day - day as span, count(*) from touchpoint {} left join (select source as then_source, key as then_key, min(day) as then_day "
                + "from touchpoint where {} group by all) on then_source = source and then_key = key where {} group by all",
                Buckets.join(question.buckets()), condition(metric.then()), Sql.join(" and ", conditions));
    }

    /** Two of one day are no days apart, whatever their offsets. */
    private Sql toSecond() {
        return buckets(Sql.of("select who, day as first_ever, case when next_day < day then 0 else next_day - day end as span from (select *, {} as who, row_number() over {} as nth, lead(day) over {} as next_day "
                + "from {} where {}) where {}", People.PERSON, People.IN_ORDER, People.IN_ORDER, People.TOUCHPOINTS, ofPersons(), first()));
    }

    private Sql first() {
        List<Sql> conditions = new ArrayList<>(List.of(Sql.of("nth = 1")));
        conditions.addAll(Questions.conditions(columns, question.filter()));
        return Sql.join(" and ", conditions);
    }

    private Sql toLaterDay() {
        return buckets(Sql.of("select first_who, first_ever, min(day - first_ever) as span from ({}) left join (select {} as who, day from {} where {}) on who = first_who and day > first_ever "
                + "group by all", People.firsts(ofPersons(), columns, question.filter()), People.PERSON, People.TOUCHPOINTS, ofPersons()));
    }

    private Sql ofPersons() {
        return People.condition(metric.kind(), question.sources(), question.includeExcluded(), metric.despite());
    }

    private Sql buckets(Sql spans) {
        return Sql.of("select bucket_number, span, count(*) from ({}) join ({}) on bucket_day = first_ever group by all", spans, Buckets.days(question.buckets()));
    }
}
