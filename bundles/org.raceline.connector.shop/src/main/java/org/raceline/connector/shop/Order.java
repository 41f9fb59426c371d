package org.raceline.connector.shop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Issue;
import org.raceline.tables.Row;

/** An order being gathered: its first row and the line items directly below it. */
final class Order {

    /** Physical lines on end. */
    private record Lines(long first, long last) {
    }

    private final String name;
    private final Optional<OrderHead> head;
    private final Optional<Issue> problem;
    private final List<Lines> lines = new ArrayList<>(1);
    private Optional<BigDecimal> units = Optional.empty();

    private Order(String name, Optional<OrderHead> head, Optional<Issue> problem) {
        this.name = name;
        this.head = head;
        this.problem = problem;
    }

    static Order of(String name, OrderHead head) {
        return new Order(name, Optional.of(head), Optional.empty());
    }

    /** An order whose first row cannot be read; its line items share its fate. */
    static Order bad(String name, Issue problem) {
        return new Order(name, Optional.empty(), Optional.of(problem));
    }

    String name() {
        return name;
    }

    Optional<OrderHead> head() {
        return head;
    }

    Optional<Issue> problem() {
        return problem;
    }

    void add(Row row, Optional<BigDecimal> quantity) {
        Lines last = lines.isEmpty() ? null : lines.getLast();
        if (last != null && last.last() + 1 == row.firstLine()) {
            lines.set(lines.size() - 1, new Lines(last.first(), row.lastLine()));
        } else {
            lines.add(new Lines(row.firstLine(), row.lastLine()));
        }
        if (quantity.isPresent()) {
            units = Optional.of(units.isEmpty() ? quantity.get() : units.get().add(quantity.get()));
        }
    }

    void reject(Issue issue, FactSink sink) {
        for (Lines each : lines) {
            sink.record(each.first(), each.last());
            sink.reject(issue);
        }
    }

    void skip(String reason, FactSink sink) {
        lines.forEach(each -> sink.skip(reason, each.first(), each.last()));
    }

    void write(FactSink sink) {
        OrderHead order = head.orElseThrow();
        sink.record(lines.getFirst().first(), lines.getFirst().last());
        TouchpointWriter touchpoint = sink.touchpoint("order").key(name);
        order.dimensions().forEach(touchpoint::in);
        order.at().offset().ifPresentOrElse(offset -> touchpoint.at(order.at().local(), offset), () -> touchpoint.at(order.at().local()));
        order.person().ifPresent(touchpoint::person);
        order.money().forEach((quantity, value) -> touchpoint.money(quantity, value, order.currency()));
        units.ifPresent(count -> touchpoint.amount("units", count));
        order.exclusions().forEach(touchpoint::exclude);
        touchpoint.end();
        for (Lines each : lines.subList(1, lines.size())) {
            sink.record(each.first(), each.last());
        }
    }
}
