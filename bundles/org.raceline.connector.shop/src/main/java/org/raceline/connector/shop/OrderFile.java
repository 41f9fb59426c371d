package org.raceline.connector.shop;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.FactSink;
import org.raceline.core.model.Issue;
import org.raceline.tables.CellException;
import org.raceline.tables.Row;

/** Gathers the rows of one file to orders and writes them, one after the other. */
final class OrderFile implements AutoCloseable {
    private final OrderColumns columns;
    private final FactSink sink;
    private final WrittenOrders written;
    private final OrderDays days = new OrderDays();
    private Optional<Order> current = Optional.empty();
    private boolean persons;
    private boolean refundsStated = true;
    private boolean channelsStated = true;
    /** What the links of some orders say. */
    private final Set<String> linked = new HashSet<>();

    OrderFile(OrderColumns columns, FactSink sink) {
        this.columns = columns;
        this.written = new WrittenOrders(columns.mayRepeat());
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
            written.add(row);
        } else {
            reject(row, Sentences.error("stray"));
        }
    }

    private Order start(String name, Row row) {
        written.begin();
        written.add(row);
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
        switch (written.end(order.name())) {
            case NEW -> {
                order.write(sink);
                note(order.head().orElseThrow());
            }
            case REPEATED -> order.skip(Sentences.text("repeated"), sink);
            case CONTRADICTED -> order.reject(Sentences.error("twice"), sink);
        }
    }

    private void note(OrderHead head) {
        days.see(head.at().local().toLocalDate());
        persons |= head.person().isPresent();
        refundsStated &= head.money().containsKey("refunds");
        channelsStated &= !head.dimensions().get(SalesChannel.ID).isEmpty();
        for (String tag : LinkTags.DIMENSIONS) {
            if (!head.dimensions().getOrDefault(tag, "").isEmpty()) {
                linked.add(tag);
            }
        }
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
        days.period().ifPresent(period -> sink.vouch("order", period, columns.quantities(), persons, dimensions, flags));
    }

    @Override
    public void close() {
        written.close();
    }
}
