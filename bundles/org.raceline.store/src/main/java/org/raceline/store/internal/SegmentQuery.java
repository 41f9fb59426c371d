package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.HexFormat;
import org.raceline.core.model.Metric;
import org.raceline.core.store.ScoredPerson;
import org.raceline.core.store.SegmentQuestion;
import org.raceline.core.store.SegmentRow;

/** Scores persons by recency, frequency and money. */
final class SegmentQuery {
    private final SegmentQuestion question;
    private final Metric.Counted metric;
    private final Columns columns;

    private SegmentQuery(SegmentQuestion question, Columns columns) {
        this.question = question;
        this.metric = question.metric();
        this.columns = columns;
    }

    private static boolean hasFacts(Columns columns, SegmentQuestion question) {
        return !question.sources().isEmpty() && columns.name(Column.Kind.QUANTITY, question.metric().quantity()).isPresent();
    }

    static List<SegmentRow> answer(Session session, Columns columns, Histories histories, SegmentQuestion question) {
        if (!hasFacts(columns, question)) {
            return List.of();
        }
        SegmentQuery query = new SegmentQuery(question, columns);
        session.begin();
        List<SegmentRow> rows = query.known(session, histories).orElseGet(() -> query.ask(session));
        session.commit();
        return rows;
    }

    /** What is held in memory tells other days at once. */
    private Optional<List<SegmentRow>> known(Session session, Histories histories) {
        return !question.filter().isAll() ? Optional.empty() : histories.touches(session, FactState.of(session), metric.kind(), Set.copyOf(question.sources()), metric.quantity())
                .filter(touches -> touches.currency() != null && ScoredTouches.bytes(touches) <= Histories.MOST_BYTES).map(touches -> ScoredTouches.rows(question, touches));
    }

    private List<SegmentRow> ask(Session session) {
        List<SegmentRow> currencies = session.rows(currencies(), row -> new SegmentRow(0, 0, 0, row.text(1), 0, 0, Questions.fromMillionths(row.decimal(2))));
        if (currencies.size() > 1) {
            return currencies;
        }
        String currency = currencies.isEmpty() ? "" : currencies.getFirst().currency();
        return session.rows(Sql.of("select r, f, m, count(*), sum(frequency), sum(amount) from ({}) group by r, f, m order by r, f, m", scores()),
                row -> new SegmentRow((int) row.number(1), (int) row.number(2), (int) row.number(3), currency, row.number(4), row.number(5),
                        Questions.fromMillionths(row.decimal(6))));
    }

    static void scored(Session session, Columns columns, SegmentQuestion question, Consumer<ScoredPerson> each) {
        if (hasFacts(columns, question)) {
            session.each(Sql.of("select identity, hmac, r, f, m from ({}) join person_key on person_key.person = who order by hmac", new SegmentQuery(question, columns).scores()),
                    row -> each.accept(new ScoredPerson(row.text(1).toLowerCase(Locale.ROOT), HexFormat.of().formatHex(row.bytes(2)),
                            (int) row.number(3), (int) row.number(4), (int) row.number(5))));
        }
    }

    private Sql condition() {
        List<Sql> conditions = new ArrayList<>(List.of(People.condition(metric.kind(), question.sources(), question.includeExcluded(), metric.despite()),
                Sql.of("day between ? and ?", question.days().from(), question.days().to())));
        conditions.addAll(Questions.conditions(columns, question.filter()));
        return Sql.join(" and ", conditions);
    }

    private Sql amount() {
        return Sql.of("{}", columns.name(Column.Kind.QUANTITY, metric.quantity()).orElseThrow());
    }

    private Sql currencies() {
        return Sql.of("select currency, sum({}) from touchpoint where {} and {} is not null group by currency order by currency", amount(), condition(), amount());
    }

    /** A touchpoint that only counts as money makes nobody recent or frequent; who has no other is no customer. */
    private Sql persons() {
        Sql counts = question.includeExcluded() ? Sql.of("true") : Sql.of("exclusions = ''");
        return Sql.of("select {} as who, max(day) filter (where {}) as last_day, count(*) filter (where {}) as frequency, coalesce(sum({}), 0) as amount from {} where {} "
                + "group by all having frequency > 0", People.PERSON, counts, counts, amount(), People.TOUCHPOINTS, condition());
    }

    /** Days and numbers of touchpoints are few: who is worse by them is added up of their values, and only persons' sums are sorted. */
    private Sql scores() {
        return Sql.of("with customers as materialized ({}), scored as (select *, {} from customers) "
                + "select who, frequency, amount, days.score as r, numbers.score as f, m from scored join ({}) days on days.value = last_day join ({}) numbers on numbers.value = frequency",
                persons(), Sql.of("1 + ? * (rank() over (order by amount) - 1) // count(*) over () as m", question.quantiles()), few("last_day"), few("frequency"));
    }

    private Sql few(String by) {
        return Sql.of("select value, 1 + ? * (sum(n) over (order by value) - n) // sum(n) over () as score from (select {} as value, count(*) as n from customers group by value)",
                question.quantiles(), new Identifier(by));
    }
}
