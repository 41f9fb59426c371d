package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowJson;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

/**
 * Answers of Google's interfaces, read slowly; of reports by day, device and event.
 *
 * @param dimensions what its rows are split by, of a report
 * @param metrics    likewise
 * @param cells      what a row says of each dimension
 * @param values     what a row says of each metric
 * @param number     that one of these is; empty where it says nothing
 * @param currency   of a report
 * @param known      metrics of Raceline by what the interface calls them, the names in lower case
 */
record SlowApi(Function<SlowJson, List<String>> dimensions, Function<SlowJson, List<String>> metrics, Function<SlowJson, List<String>> cells,
        Function<SlowJson, List<SlowJson>> values, Function<SlowJson, Optional<BigDecimal>> number, Function<SlowJson, String> currency, Map<String, String> known) {
    private static final Set<String> PER_VISIT = Set.of("visits", "engaged_visits", "bounced_visits");
    private static final Map<String, String> EVENTS = Map.of("begin_checkout", "checkouts", "purchase", "purchases");

    /**
     * @param report of a row
     * @param cut    whether a currency may be missing because the end of the answer is
     */
    void read(SlowFile file, RecordingSink facts, Function<SlowJson, SlowJson> report, boolean cut, String... path) {
        facts.cut(new Cut(Set.of(), Grain.DAY, Period.day(LocalDate.EPOCH), true, ""));
        for (SlowJson row : SlowJson.loaded(file, path)) {
            facts.record(1, 1);
            write(report.apply(row), row, cut, facts);
        }
    }

    private void write(SlowJson report, SlowJson row, boolean cut, RecordingSink facts) {
        List<String> split = dimensions.apply(report).stream().map(String::toLowerCase).toList();
        List<String> told = cells.apply(row);
        List<String> names = metrics.apply(report).stream().map(String::toLowerCase).toList();
        List<SlowJson> numbers = values.apply(row);
        String code = currency.apply(report);
        Map<String, BigDecimal> read = figures(split, names, numbers, cut && code.isEmpty());
        if (read.isEmpty()) {
            return;
        }
        if (told.size() != split.size() || numbers.size() != names.size()) {
            throw new Unreadable("a row has other values than its report has headings");
        }
        if (!split.contains("date")) {
            throw new Unreadable("without a day");
        }
        Period day = Period.day(SlowValue.stamp(told.get(split.indexOf("date")), false).local().toLocalDate());
        String event = split.contains("eventname") ? told.get(split.indexOf("eventname")) : "";
        if (read.containsKey("events") && EVENTS.containsKey(event)) {
            read.put(EVENTS.get(event), read.get("events"));
        }
        read.forEach((metric, value) -> {
            ObservationWriter fact = facts.observation(metric).during(day);
            for (Map.Entry<String, String> dimension : Map.of("devicecategory", "device", "eventname", "event").entrySet()) {
                String cell = split.contains(dimension.getKey()) ? told.get(split.indexOf(dimension.getKey())) : "";
                fact = split.contains(dimension.getKey()) ? fact.in(dimension.getValue(), cell.isEmpty() ? "(not set)" : cell) : fact;
            }
            if (metric.equals("net_revenue")) {
                fact.money(value, code.isEmpty() ? "XXX" : code);
            } else {
                fact.value(SlowValue.whole(value));
            }
        });
    }

    /** What the row states of what its report may say. */
    private Map<String, BigDecimal> figures(List<String> split, List<String> names, List<SlowJson> numbers, boolean withoutMoney) {
        List<String> strangers = split.stream().filter(name -> !Set.of("date", "devicecategory", "eventname").contains(name)).toList();
        boolean visitsParted = !split.contains("eventname") && strangers.stream().allMatch(name -> name.startsWith("session") || name.startsWith("device"));
        Map<String, BigDecimal> read = new TreeMap<>();
        List<String> first = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String metric = known.getOrDefault(names.get(i), "");
            boolean adds = strangers.isEmpty() || !metric.equals("visitors");
            if (metric.isEmpty() || withoutMoney && metric.equals("net_revenue") || first.contains(metric) || !adds || PER_VISIT.contains(metric) && !visitsParted) {
                continue;
            }
            first.add(metric);
            if (i < numbers.size()) {
                number.apply(numbers.get(i)).ifPresent(value -> read.put(metric, value));
            }
        }
        if (read.entrySet().stream().anyMatch(figure -> figure.getValue().signum() < 0 && !figure.getKey().equals("net_revenue"))) {
            throw new Unreadable("fewer than none");
        }
        return read;
    }

    static List<String> names(List<SlowJson> headers) {
        return headers.stream().map(header -> header.text("name")).toList();
    }
}
