package org.raceline.store.internal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Unit;
import org.raceline.core.store.RetentionQuestion;
import org.raceline.core.store.RetentionRow;

/** Answers what cohorts do. */
final class RetentionQuery {
    private final RetentionQuestion question;
    private final Metric.Counted metric;
    private final Columns columns;

    private RetentionQuery(RetentionQuestion question, Columns columns) {
        this.question = question;
        this.metric = question.metric();
        this.columns = columns;
    }

    static List<RetentionRow> answer(Session session, Columns columns, Histories histories, RetentionQuestion question) {
        Metric.Counted metric = question.metric();
        if (question.sources().isEmpty() || question.cohorts() == 0
                || metric.count() == Metric.Count.SUM && columns.name(Column.Kind.QUANTITY, metric.quantity()).isEmpty()) {
            return List.of();
        }
        RetentionQuery query = new RetentionQuery(question, columns);
        session.begin();
        List<RetentionRow> rows = query.known(session, histories).orElseGet(() -> query.ask(session));
        session.commit();
        return rows;
    }

    /** What is held in memory tells other days and another grain at once. */
    private Optional<List<RetentionRow>> known(Session session, Histories histories) {
        if (!CohortTouches.know(question)) {
            return Optional.empty();
        }
        FactState state = FactState.of(session);
        Optional<Firsts> firsts = histories.firsts(session, state, condition(""));
        return firsts.flatMap(found -> histories.touches(session, state, metric.kind(), Set.copyOf(question.sources()), metric.count() == Metric.Count.SUM ? metric.quantity() : ""))
                .filter(touches -> touches.currency() != null || metric.count() != Metric.Count.SUM).map(touches -> CohortTouches.rows(question, firsts.get(), touches));
    }

    private List<RetentionRow> ask(Session session) {
        return switch (metric.count()) {
            case PERSONS -> persons(session);
            case RECORDS -> session.rows(done(Sql.of("''"), Sql.of("count(*)"), Sql.of("true"), ""), row -> row(row, row.decimal(4)));
            case SUM -> sums(session);
            default -> throw new IllegalArgumentException(metric.count().name());
        };
    }

    private static RetentionRow row(Row row, BigDecimal value) throws SQLException {
        return new RetentionRow((int) row.number(1), (int) row.number(2), row.text(3), value);
    }

    private Sql condition(String despite) {
        return People.condition(metric.kind(), question.sources(), question.includeExcluded(), despite);
    }

    /** In which periods each person is active goes as bits with its first touchpoint: persons are grouped once and never by period. */
    private List<RetentionRow> persons(Session session) {
        List<Sql> more = new ArrayList<>();
        List<Sql> masks = new ArrayList<>();
        for (int mask = 0; mask < ActivePeriods.masks(question.periods().size()); mask++) {
            more.add(Sql.of(", bit_or({}) as {}", Buckets.mask(mask), Buckets.mask(mask)));
            masks.add(Sql.of(", {}", Buckets.mask(mask)));
        }
        Sql touchpoints = Sql.of("{} left join ({}) on bucket_day = day", People.TOUCHPOINTS, Buckets.masks(question.periods(), masks.size()));
        ActivePeriods active = new ActivePeriods(question.cohorts(), question.periods().size());
        session.each(Sql.of("select cohorts.bucket_number, count(*) {} from ({}) join ({}) cohorts on cohorts.bucket_day = first_ever group by all", Sql.join(" ", masks),
                People.firsts(touchpoints, condition(""), columns, question.filter(), Sql.join(" ", more)), cohortDays()), row -> {
                    for (int mask = 0; mask < masks.size(); mask++) {
                        active.add((int) row.number(1), mask, row.number(mask + 3), row.number(2));
                    }
                });
        return active.rows();
    }

    private List<RetentionRow> sums(Session session) {
        Sql amount = Sql.of("{}", columns.name(Column.Kind.QUANTITY, metric.quantity()).orElseThrow());
        Sql money = Sql.of(metric.unit() == Unit.Kind.MONEY ? "currency" : "''");
        return session.rows(done(money, Sql.of("sum({})", amount), Sql.of("{} is not null", amount), metric.despite()),
                row -> row(row, Questions.fromMillionths(row.decimal(4))));
    }

    /** @param despite an exclusion that makes nobody come first and counts all the same */
    private Sql done(Sql money, Sql figure, Sql stated, String despite) {
        Sql cohorts = Sql.of("select first_who, bucket_number as cohort from ({}) join ({}) on bucket_day = first_ever",
                People.firsts(condition(""), columns, question.filter()), cohortDays());
        return Sql.of("select cohort, bucket_number as period, {} as money, {} from {} {} join ({}) on first_who = {} where {} and {} group by all", money, figure,
                People.TOUCHPOINTS, Buckets.join(question.periods()), cohorts, People.PERSON, condition(despite), stated);
    }

    private Sql cohortDays() {
        return Buckets.days(question.periods().subList(0, question.cohorts()));
    }
}
