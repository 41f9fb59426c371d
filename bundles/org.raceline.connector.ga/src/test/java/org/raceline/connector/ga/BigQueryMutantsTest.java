package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.raceline.core.connector.Connector;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowJson;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

class BigQueryMutantsTest extends MutantsContract {

    private record Event(LocalDate day, String name, String user, SlowJson json) {
        static Event of(SlowJson json) {
            return new Event(SlowValue.stamp(json.text("event_date"), false).local().toLocalDate(), json.text("event_name"), json.text("user_pseudo_id"), json);
        }
    }

    @Override
    protected Connector connector() {
        return new BigQueryConnector();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "events.ndjson"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        List<Event> events = SlowJson.loaded(file).stream().map(Event::of).toList();
        if (events.isEmpty()) {
            return;
        }
        SortedSet<LocalDate> days = new TreeSet<>(events.stream().map(Event::day).toList());
        Period all = new Period(days.first(), days.last());
        facts.cut(new Cut(Set.of(), Grain.DAY, all, true, ""));
        facts.record(1, 1);
        days(events, days, facts);
        // The figures of the second and the third cut are written with the second and the third event that is loaded.
        if (events.size() > 1) {
            SortedMap<String, Long> names = new TreeMap<>();
            events.forEach(event -> names.merge(event.day() + " " + event.name(), 1L, Long::sum));
            names.forEach((name, count) -> facts.observation("events").during(Period.day(LocalDate.parse(name.substring(0, 10))))
                    .in("event", name.substring(11)).value(BigDecimal.valueOf(count)));
        }
        if (events.size() > 2 && days.size() > 1) {
            long visitors = events.stream().map(Event::user).filter(user -> !user.isEmpty()).distinct().count();
            facts.observation("visitors").during(all).value(BigDecimal.valueOf(visitors));
        }
    }

    private static void days(List<Event> events, SortedSet<LocalDate> days, RecordingSink facts) {
        Set<String> names = new HashSet<>(events.stream().map(Event::name).toList());
        boolean sales = names.stream().anyMatch(name -> isPurchase(name) || name.equals("refund"));
        Map<LocalDate, Long> orders = new TreeMap<>();
        Map<LocalDate, BigDecimal> revenues = new TreeMap<>();
        Set<String> currencies = new HashSet<>();
        sales(events, orders, revenues, currencies);
        Map<String, LocalDate> visits = new TreeMap<>();
        Set<String> engaged = new HashSet<>();
        for (Event event : events) {
            String session = session(event);
            if (!session.isEmpty()) {
                visits.merge(session, event.day(), (a, b) -> a.isBefore(b) ? a : b);
                if (parameter(event, "session_engaged").equals("1")) {
                    engaged.add(session);
                }
            }
        }
        for (LocalDate day : days) {
            List<Event> today = events.stream().filter(event -> event.day().equals(day)).toList();
            write(facts, day, "events", today.size());
            write(facts, day, "page_views", count(today, "page_view", "screen_view"));
            write(facts, day, "new_visitors", count(today, "first_visit", "first_open"));
            long begun = visits.values().stream().filter(day::equals).count();
            long good = engaged.stream().filter(session -> visits.get(session).equals(day)).count();
            write(facts, day, "visits", begun);
            write(facts, day, "engaged_visits", good);
            write(facts, day, "bounced_visits", begun - good);
            write(facts, day, "visitors", today.stream().map(Event::user).filter(user -> !user.isEmpty()).distinct().count());
            BigDecimal time = today.stream().map(BigQueryMutantsTest::milliseconds).reduce(BigDecimal.ZERO, BigDecimal::add);
            facts.observation("engagement_time").during(Period.day(day)).value(time.movePointLeft(3));
            if (names.contains("begin_checkout")) {
                write(facts, day, "checkouts", count(today, "begin_checkout"));
            }
            if (names.contains("form_submit")) {
                write(facts, day, "form_submissions", count(today, "form_submit"));
            }
            if (sales || names.contains("begin_checkout")) {
                write(facts, day, "purchases", orders.getOrDefault(day, 0L));
            }
            if (sales) {
                write(facts, day, "orders", orders.getOrDefault(day, 0L));
            }
            if (currencies.size() == 1) {
                facts.observation("net_revenue").during(Period.day(day)).money(revenues.getOrDefault(day, BigDecimal.ZERO), currencies.iterator().next());
            }
        }
    }

    private static void sales(List<Event> events, Map<LocalDate, Long> orders, Map<LocalDate, BigDecimal> revenues, Set<String> currencies) {
        Set<String> seen = new HashSet<>();
        for (Event event : events) {
            boolean purchase = isPurchase(event.name());
            if (!purchase && !event.name().equals("refund")) {
                continue;
            }
            SlowJson commerce = event.json().get("ecommerce");
            String order = commerce.text("transaction_id").isEmpty() ? parameter(event, "transaction_id") : commerce.text("transaction_id");
            if (purchase && !order.isEmpty() && !order.equals("(not set)") && !seen.add(order)) {
                continue;
            }
            SlowJson value = holder(event, "value");
            Optional<BigDecimal> revenue = Stream.of(commerce.number(purchase ? "purchase_revenue" : "refund_value"), value.number("double_value"),
                    value.number("float_value"), value.number("int_value")).flatMap(Optional::stream).findFirst();
            String currency = parameter(event, "currency");
            if (purchase) {
                orders.merge(event.day(), 1L, Long::sum);
            }
            revenue.ifPresent(amount -> {
                currencies.add(currency.matches("[A-Z]{3}") ? currency : "XXX");
                revenues.merge(event.day(), purchase ? amount : amount.negate(), BigDecimal::add);
            });
        }
    }

    private static boolean isPurchase(String name) {
        return name.equals("purchase") || name.equals("ecommerce_purchase");
    }

    /** Of one user; empty where the event belongs to none. */
    private static String session(Event event) {
        String number = parameter(event, "ga_session_id");
        String user = event.user();
        return number.isEmpty() || user.isEmpty() ? "" : number + " of " + user;
    }

    private static BigDecimal milliseconds(Event event) {
        BigDecimal value = holder(event, "engagement_time_msec").whole("int_value").orElse(BigDecimal.ZERO);
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new Unreadable("no time");
        }
        return value;
    }

    private static SlowJson holder(Event event, String key) {
        return event.json().get("event_params").items().stream().filter(param -> param.text("key").equals(key)).findFirst().orElse(SlowJson.NONE).get("value");
    }

    private static String parameter(Event event, String key) {
        return holder(event, key).members().stream().filter(SlowJson::isStated).findFirst().orElse(SlowJson.NONE).text();
    }

    private static long count(List<Event> events, String... names) {
        return events.stream().filter(event -> List.of(names).contains(event.name())).count();
    }

    private static void write(RecordingSink facts, LocalDate day, String metric, long value) {
        facts.observation(metric).during(Period.day(day)).value(BigDecimal.valueOf(value));
    }
}
