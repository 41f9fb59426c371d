package org.raceline.store.internal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Period;

/** Exchange rates, one a row; the rate is a decimal text, exactly as it was told. */
final class ExchangeRateTable {
    private static final Identifier TABLE = new Identifier("exchange_rate");
    private static final int CHUNK = 50_000;

    private ExchangeRateTable() {
    }

    static List<ExchangeRate> rates(Session session, Collection<String> currencies, Optional<Period> days) {
        List<Sql> conditions = new ArrayList<>(List.of(Sql.of("true")));
        if (!currencies.isEmpty()) {
            conditions.add(Sql.of("(base in ({}) or quote in ({}))", Sql.list(currencies), Sql.list(currencies)));
        }
        days.ifPresent(period -> conditions.add(Sql.of("day between ? and ?", period.from(), period.to())));
        return session.rows(Sql.of("select day, base, quote, rate, by_hand from {} where {} order by day, pair, by_hand", TABLE, Sql.join(" and ", conditions)),
                row -> new ExchangeRate(row.period(1, 1).orElseThrow().from(), row.text(2), row.text(3), new BigDecimal(row.text(4)), row.number(5) == 1));
    }

    static Optional<Period> extent(Session session) {
        return session.row(Sql.of("select min(day), max(day) from {}", TABLE), row -> row.period(1, 2)).flatMap(found -> found);
    }

    static void save(Session session, Collection<ExchangeRate> rates) {
        remove(session, rates);
        try (TableAppender appender = new TableAppender(session, TABLE)) {
            for (ExchangeRate rate : rates) {
                Rows rows = appender.begin();
                rows.number(rate.day().toEpochDay());
                rows.text(rate.base());
                rows.text(rate.quote());
                rows.text(rate.pair());
                rows.text(rate.rate().toPlainString());
                rows.number(rate.byHand() ? 1 : 0);
                rows.end();
            }
        } catch (SQLException e) {
            throw session.failure(e);
        }
    }

    static void remove(Session session, Collection<ExchangeRate> rates) {
        Map<Boolean, List<ExchangeRate>> kinds = rates.stream().collect(Collectors.partitioningBy(ExchangeRate::byHand));
        kinds.forEach((byHand, all) -> {
            for (int from = 0; from < all.size(); from += CHUNK) {
                List<ExchangeRate> some = all.subList(from, Math.min(all.size(), from + CHUNK));
                session.update(Sql.of("delete from {} using (select unnest(cast(? as date[])) as gone_day, unnest(cast(? as varchar[])) as gone_pair) "
                        + "where day = gone_day and pair = gone_pair and by_hand = ?", TABLE, Sql.days(some.stream().map(ExchangeRate::day).toList()),
                        Sql.texts(some.stream().map(ExchangeRate::pair).toList()), byHand ? 1 : 0));
            }
        });
    }
}
