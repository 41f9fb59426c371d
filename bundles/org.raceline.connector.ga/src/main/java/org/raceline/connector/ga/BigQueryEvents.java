package org.raceline.connector.ga;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.json.JsonRecord;
import org.raceline.tables.json.JsonRecords;

/**
 * Reads a file of exported events twice: first it counts, then it accounts for the lines. The figures are no single event's; those of
 * a cut are written with the first good event that is left.
 */
final class BigQueryEvents {
    private static final String CHECKOUT = "begin_checkout";
    /** What each cut brings. */
    private static final List<Set<String>> FED = List.of(
            Set.of("events", "page_views", "new_visitors", "visits", "engaged_visits", "bounced_visits", "visitors", "engagement_time", "orders", "net_revenue",
                    "checkouts", "purchases", "form_submissions"),
            Set.of("events", "leads"), Set.of("visitors"));

    private final Settings settings;
    private final FactSink sink;
    private final EventDays events = new EventDays();
    private final List<Runnable> writings = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private boolean rejects;
    private int written;

    BigQueryEvents(Settings settings, FactSink sink) {
        this.settings = settings;
        this.sink = sink;
    }

    void read(Input input) throws IOException, ConnectorException {
        sink.input(input);
        count(input);
        if (!events.days().isEmpty()) {
            plan();
        }
        try (JsonRecords records = JsonRecords.open(input)) {
            for (Optional<JsonRecord> next = records.next(sink, this::cut); next.isPresent(); next = records.next(sink, this::cut)) {
                load(next.get());
            }
        }
        remark();
    }

    private void count(Input input) throws IOException, ConnectorException {
        try (JsonRecords records = JsonRecords.open(input)) {
            for (Optional<JsonRecord> next = records.next(); next.isPresent(); next = records.next()) {
                try {
                    if (next.get().problem().isPresent()) {
                        rejects = true;
                    } else {
                        events.add(BigQueryEvent.of(next.get().value()), settings.currency());
                    }
                } catch (CellException rejectedWhenLoaded) {
                    rejects = true;
                }
            }
        }
        events.end();
    }

    private void plan() {
        Period period = events.period();
        cuts.add(new Cut(Set.of(), Grain.DAY, period, true, ""));
        writings.add(() -> events.days().forEach(this::writeDay));
        cuts.add(new Cut(Set.of("event"), Grain.DAY, period, !rejects, ""));
        writings.add(() -> events.days().keySet().forEach(this::writeNames));
        if (events.days().size() > 1) {
            cuts.add(new Cut(Set.of(), Grain.TOTAL, period, true, ""));
            writings.add(() -> sink.observation(Concept.VISITORS.metric()).during(period).value(BigDecimal.valueOf(events.visitors())));
        }
    }

    private void cut(JsonRecord record) {
        if (written < cuts.size() && isGood(record)) {
            sink.cut(cuts.get(written));
        }
    }

    private static boolean isGood(JsonRecord record) {
        try {
            BigQueryEvent.of(record.value());
            return true;
        } catch (CellException rejected) {
            return false;
        }
    }

    private void load(JsonRecord record) {
        try {
            BigQueryEvent.of(record.value());
            if (written < writings.size()) {
                flag();
                writings.get(written).run();
                written++;
            }
        } catch (CellException bad) {
            sink.reject(bad.issue());
        }
    }

    private void flag() {
        if (events.hasSales() && written == 0) {
            sink.flag("net_revenue", "purchase-revenue");
        }
        if (rejects) {
            FED.get(written).forEach(metric -> sink.flag(metric, "rejected-rows"));
        }
    }

    private void writeDay(LocalDate date, EventDays.Day day) {
        write("events", date, day.events);
        write("page_views", date, day.views);
        write("new_visitors", date, day.firsts);
        write("visits", date, day.visits);
        write("engaged_visits", date, day.engaged);
        write("bounced_visits", date, day.visits - day.engaged);
        write("visitors", date, day.visitors);
        at("engagement_time", date).value(BigDecimal.valueOf(day.milliseconds, 3));
        for (String name : List.of(CHECKOUT, "form_submit")) {
            if (events.knows(name)) {
                write(Figures.ofEvent(name).orElseThrow().metric(), date, day.byName.getOrDefault(name, 0L));
            }
        }
        if (events.hasSales() || events.knows(CHECKOUT)) {
            write(Concept.PURCHASES.metric(), date, day.orders);
        }
        if (events.hasSales()) {
            write("orders", date, day.orders);
            if (events.currencies().size() == 1) {
                at("net_revenue", date).money(day.revenue, events.currencies().iterator().next());
            }
        }
    }

    private void writeNames(LocalDate date) {
        Set<String> leads = Figures.leadEvents(settings);
        events.names(date).forEach((name, count) -> {
            at("events", date).in("event", name).value(BigDecimal.valueOf(count));
            if (leads.contains(name)) {
                at("leads", date).in("event", name).value(BigDecimal.valueOf(count));
            }
        });
    }

    private void write(String metric, LocalDate date, long value) {
        at(metric, date).value(BigDecimal.valueOf(value));
    }

    private ObservationWriter at(String metric, LocalDate date) {
        return sink.observation(metric).during(Period.day(date));
    }

    private void remark() {
        events.emptyAmounts().forEach(sink::report);
        if (events.nameless() > 0) {
            sink.report(Sentences.info("events.nameless", events.nameless()));
        }
        if (events.repeatedOrders() > 0) {
            sink.report(Sentences.info("events.repeated", events.repeatedOrders()));
        }
        if (events.currencies().size() > 1) {
            sink.report(Sentences.warning("events.currencies", String.join(", ", events.currencies())));
        }
    }
}
