package org.raceline.connector.shop;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.KeyTable;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.Row;

/** Gathers the rows of one file to orders and writes them, one after the other. */
final class OrderFile implements AutoCloseable {
    private final OrderColumns columns;
    private final FactSink sink;
    /** The fingerprint of each order by its name. */
    private final KeyTable written = new KeyTable();
    private Optional<Order> current = Optional.empty();
    private Optional<Period> period = Optional.empty();
    private boolean persons;
    private boolean refundsStated = true;
    private boolean channelsStated = true;
    /** What the links of some orders say. */
    private final Set<String> linked = new HashSet<>();

    OrderFile(OrderColumns columns, FactSink sink) {
        this.columns = columns;
        this.sink = sink;
    }

    void row(Row row) {
        Optional<Issue> problem = row.problem(columns.size());
        if (problem.isPresent()) {
            reject(row, problem.get());
            return;
        }
        try {
            String name = columns.name(row);
            if (columns.isContinuation(row)) {
                continuation(name, row);
            } else {
                finish();
                current = Optional.of(start(name, row));
            }
        } catch (CellException bad) {
            reject(row, bad.issue());
        }
    }

    private void continuation(String name, Row row) throws CellException {
        if (current.isPresent() && current.get().name().equals(name)) {
            current.get().add(row, columns.units(row));
        } else {
            reject(row, Sentences.error("stray"));
        }
    }

    private Order start(String name, Row row) {
        try {
            Order order = Order.of(name, columns.head(row));
            order.add(row, columns.units(row));
            return order;
        } catch (CellException bad) {
            Order order = Order.bad(name, bad.issue());
            order.add(row, Optional.empty());
            return order;
        }
    }

    private void reject(Row row, Issue issue) {
        sink.record(row.firstLine(), row.lastLine());
        sink.reject(issue);
    }

    private void finish() {
        if (current.isEmpty()) {
            return;
        }
        Order order = current.get();
        current = Optional.empty();
        if (order.problem().isPresent()) {
            order.reject(order.problem().get(), sink);
            return;
        }
        long fingerprint = order.fingerprint();
        long before = written.putIfAbsent(order.name(), fingerprint);
        if (before == 0) {
            order.write(sink);
            note(order.head().orElseThrow());
        } else if (before == fingerprint) {
            order.skip(Sentences.text("repeated"), sink);
        } else {
            order.reject(Sentences.error("twice"), sink);
        }
    }

    private void note(OrderHead head) {
        LocalDate day = head.at().local().toLocalDate();
        period = Optional.of(period.map(days -> new Period(min(days.from(), day), max(days.to(), day))).orElse(Period.day(day)));
        persons |= head.person().isPresent();
        refundsStated &= head.money().containsKey("refunds");
        channelsStated &= !head.dimensions().get(SalesChannel.ID).isEmpty();
        Stream.of(LinkTags.CHANNEL, LinkTags.CAMPAIGN).filter(tag -> !head.dimensions().get(tag).isEmpty()).forEach(linked::add);
    }

    /** Writes what is still open, and what the file vouches for. */
    void end() {
        finish();
        Set<String> flags = refundsStated ? Set.of() : Set.of("net_revenue:refunds-not-stated");
        Set<String> dimensions = new HashSet<>(columns.dimensions());
        dimensions.addAll(linked);
        if (!channelsStated) {
            dimensions.remove(SalesChannel.ID);
        }
        period.ifPresent(days -> sink.vouch("order", days, columns.quantities(), persons, dimensions, flags));
    }

    @Override
    public void close() {
        written.close();
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
