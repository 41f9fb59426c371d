package org.raceline.store.internal;

import java.util.List;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Unit;
import org.raceline.core.store.RetentionQuestion;
import org.raceline.core.store.RetentionRow;

/** Answers what cohorts do in one pass over the touchpoints and one over their firsts. */
final class RetentionQuery {
    private RetentionQuery() {
    }

    static List<RetentionRow> answer(Session session, Columns columns, RetentionQuestion question) {
        Metric.Counted metric = question.metric();
        boolean sums = metric.count() == Metric.Count.SUM;
        if (question.sources().isEmpty() || question.cohorts() == 0 || sums && columns.name(Column.Kind.QUANTITY, metric.quantity()).isEmpty()) {
            return List.of();
        }
        Sql amount = sums ? Sql.of("{}", columns.name(Column.Kind.QUANTITY, metric.quantity()).orElseThrow()) : Sql.of("1");
        String despite = sums ? metric.despite() : "";
        Sql done = Sql.of("select {} as who, bucket_number as period, {} as money, count(*) as records, sum({}) as amount from {} {} where {} and {} is not null group by all",
                People.PERSON, Sql.of(sums && metric.unit() == Unit.Kind.MONEY ? "currency" : "''"), amount, People.TOUCHPOINTS, Buckets.join(question.periods()),
                People.condition(metric.kind(), question.sources(), question.includeExcluded(), despite), amount);
        Sql cohorts = Sql.of("select first_who, bucket_number as cohort from ({}) join ({}) on bucket_day = first_ever",
                People.firsts(People.condition(metric.kind(), question.sources(), question.includeExcluded(), ""), columns, question.filter()),
                Buckets.days(question.periods().subList(0, question.cohorts())));
        Sql figure = Sql.of(switch (metric.count()) {
            case PERSONS -> "count(*)";
            case RECORDS -> "sum(records)";
            case SUM -> "sum(amount)";
            default -> throw new IllegalArgumentException(metric.count().name());
        });
        return session.rows(Sql.of("select cohort, period, money, {} from ({}) join ({}) on first_who = who group by all", figure, done, cohorts),
                row -> new RetentionRow((int) row.number(1), (int) row.number(2), row.text(3), sums ? Questions.fromMillionths(row.decimal(4)) : row.decimal(4)));
    }
}
