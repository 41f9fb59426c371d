package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.tables.EmptyCells;

/** What the events of a file come to by day. Needs memory for its visits and visitors, not for its events. */
final class EventDays {
    /** Visits, visitors and orders that are told apart in one file. */
    static final int MOST = 500_000;
    private static final int MOST_NAMES = 100_000;

    /** One day's figures. Visits belong to the day on which they began. */
    static final class Day {
        long events;
        long views;
        long firsts;
        long milliseconds;
        long visits;
        long engaged;
        long visitors;
        long orders;
        BigDecimal revenue = BigDecimal.ZERO;
        final SortedMap<String, Long> byName = new TreeMap<>();
    }

    private final SortedMap<LocalDate, Day> days = new TreeMap<>();
    /** With the first day, and whether it is engaged. */
    private final Fingerprints visits = new Fingerprints(MOST);
    private final Fingerprints visitors = new Fingerprints(MOST);
    private final Fingerprints visitorsOfDays = new Fingerprints(MOST);
    private final Fingerprints orders = new Fingerprints(MOST);
    private final Set<String> currencies = new TreeSet<>();
    private final EmptyCells amounts = new EmptyCells();
    private boolean sales;
    private long nameless;
    private long repeatedOrders;
    private int names;

    /** @throws ConnectorException if the file is more than can be counted exactly */
    void add(BigQueryEvent event, String defaultCurrency) throws ConnectorException {
        Day day = days.computeIfAbsent(event.day(), any -> new Day());
        day.events++;
        day.views += event.isView() ? 1 : 0;
        day.firsts += event.isFirst() ? 1 : 0;
        day.milliseconds += event.engagement();
        if (day.byName.merge(event.name(), 1L, Long::sum) == 1) {
            names++;
        }
        visit(event, day);
        event.sale().ifPresent(sale -> sell(sale, day, defaultCurrency));
        if (visits.isFull() || visitorsOfDays.isFull() || orders.isFull() || names > MOST_NAMES) {
            throw new ConnectorException(Sentences.error("events.many", MOST));
        }
    }

    private void visit(BigQueryEvent event, Day day) {
        if (event.user().isEmpty()) {
            nameless++;
            return;
        }
        int date = (int) event.day().toEpochDay();
        visitors.add(event.user(), 0, (a, b) -> 0);
        day.visitors += visitorsOfDays.add(date + " " + event.user(), 0, (a, b) -> 0) ? 1 : 0;
        if (!event.session().isEmpty()) {
            visits.add(event.session() + " " + event.user(), date * 2 + (event.engaged() ? 1 : 0), (a, b) -> Math.min(a >> 1, b >> 1) * 2 + (a & 1 | b & 1));
        }
    }

    private void sell(BigQueryEvent.Sale sale, Day day, String defaultCurrency) {
        sales = true;
        if (sale.purchase() && !sale.order().isEmpty() && !orders.add(sale.order(), 0, (a, b) -> 0)) {
            repeatedOrders++;
            return;
        }
        day.orders += sale.purchase() ? 1 : 0;
        amounts.see(sale.revenue().isPresent() ? List.of() : List.of(sale.purchase() ? "purchase_revenue" : "refund_value"));
        if (sale.revenue().isPresent()) {
            currencies.add(sale.currency().isEmpty() ? defaultCurrency : sale.currency());
            day.revenue = sale.purchase() ? day.revenue.add(sale.revenue().get()) : day.revenue.subtract(sale.revenue().get());
        }
    }

    /** All events have been added. */
    void end() {
        visits.numbers().forEach(visit -> {
            Day day = days.get(LocalDate.ofEpochDay(visit >> 1));
            day.visits++;
            day.engaged += visit & 1;
        });
    }

    SortedMap<LocalDate, Day> days() {
        return days;
    }

    /** From the first to the last day; there must be one. */
    Period period() {
        return new Period(days.firstKey(), days.lastKey());
    }

    /** Distinct visitors of all days together. */
    long visitors() {
        return visitors.size();
    }

    /** Whether something was sold or given back. */
    boolean hasSales() {
        return sales;
    }

    /** Whether an event of this name happened on any day. */
    boolean knows(String name) {
        return days.values().stream().anyMatch(day -> day.byName.containsKey(name));
    }

    /** The currencies of what was sold. */
    Set<String> currencies() {
        return currencies;
    }

    /** Which amounts purchases and refunds leave out. */
    List<Issue> emptyAmounts() {
        return amounts.issues();
    }

    /** Events of visitors who did not consent. */
    long nameless() {
        return nameless;
    }

    /** Purchases of an order that had been told before. */
    long repeatedOrders() {
        return repeatedOrders;
    }

    /** How often each event happened, by day. */
    Map<String, Long> names(LocalDate day) {
        return days.get(day).byName;
    }
}
