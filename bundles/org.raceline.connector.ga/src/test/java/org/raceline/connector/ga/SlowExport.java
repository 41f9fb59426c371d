package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.testkit.Choices;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowRow;
import org.raceline.testkit.SlowTable;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

/**
 * Reads exports slowly. Which of a table's figures are worth loading it leaves to the connector; that those are loaded from every row,
 * from the right column, for the right days and names, it checks.
 */
final class SlowExport {
    private static final Map<String, List<String>> METRICS = Map.ofEntries(Map.entry("visits", List.of("Sessions")),
            Map.entry("visitors", List.of("Total users", "Users", "totalUsers")), Map.entry("new_visitors", List.of("New users", "newUsers")),
            Map.entry("engaged_visits", List.of("Engaged sessions", "engagedSessions")), Map.entry("page_views", List.of("Views", "Pageviews")),
            Map.entry("events", List.of("Event count", "eventCount")), Map.entry("conversions", List.of("Conversions")),
            Map.entry("net_revenue", List.of("Total revenue", "Revenue", "Purchase revenue", "totalRevenue", "purchaseRevenue")), Map.entry("orders", List.of("Transactions")),
            Map.entry("goal_value", List.of("Event value")), Map.entry("media_cost", List.of("Ads cost", "Cost")), Map.entry("clicks", List.of("Clicks", "Clics")));
    private static final Map<String, String> EVENTS = Map.of("checkouts", "begin_checkout", "purchases", "purchase", "form_submissions", "form_submit");
    private static final Set<String> MONEY = Set.of("net_revenue", "goal_value", "media_cost");
    private static final Set<String> DIVISIBLE = Set.of("net_revenue", "goal_value", "media_cost", "conversions");
    private static final Map<String, List<String>> DIMENSIONS = Map.of("page", List.of("Page path + query string and screen class"),
            "hostname", List.of("Hostname"), "channel", List.of("Session primary channel group (Default Channel Group)"), "event", List.of("Event name", "eventName"),
            "stream", List.of("Stream name", "streamName"), "keyword", List.of("Keyword"));

    private final SlowFile file;
    private final Choices choices;
    private final RecordingSink facts;
    private final boolean universal;
    private Optional<Period> ofFile = Optional.empty();

    SlowExport(SlowFile file, Choices choices, RecordingSink facts, boolean universal) {
        this.file = file;
        this.choices = choices;
        this.facts = facts;
        this.universal = universal;
    }

    void read() {
        facts.cut(new Cut(Set.of(), Grain.TOTAL, Period.day(LocalDate.EPOCH), true, ""));
        List<SlowRow> rows = file.rows(file.delimiter(true));
        List<Optional<Period>> periods = new ArrayList<>();
        List<List<SlowRow>> tables = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        boolean under = false;
        for (SlowRow row : rows) {
            boolean comment = row.fate().equals("header") && row.cells().getFirst().startsWith("#")
                    && (!under || row.cells().stream().skip(1).allMatch(String::isBlank));
            under = !row.fate().equals("header");
            if (!row.fate().equals("header")) {
                if (tables.isEmpty() && !row.isRejected()) {
                    throw new Unreadable("line " + row.first() + " stands under no heading");
                }
                tables.stream().skip(Math.max(0, tables.size() - 1)).forEach(table -> table.add(row));
            } else if (comment) {
                comment(row.cells().getFirst(), days);
            } else if (!row.isBlank()) {
                Optional<Period> own = period(days);
                ofFile = ofFile.or(() -> own);
                periods.add(own);
                days.clear();
                tables.add(new ArrayList<>(List.of(row)));
            }
        }
        for (int i = 0; i < tables.size(); i++) {
            table(tables.get(i), periods.get(i).or(() -> ofFile));
        }
    }

    private void comment(String text, List<LocalDate> days) {
        Matcher range = Pattern.compile("[#\"\\s]*(\\d{8})\\s*-\\s*(\\d{8})\\D*").matcher(text);
        Matcher day = Pattern.compile("\\D*[: ](\\d{8})\\D*").matcher(text);
        try {
            if (range.matches()) {
                Period period = new Period(day(range.group(1)), day(range.group(2)));
                ofFile = ofFile.or(() -> Optional.of(period));
            } else if (day.matches()) {
                days.add(day(day.group(1)));
            }
        } catch (IllegalArgumentException | Unreadable none) {
            // no period
        }
    }

    /** One start and one end, however often they are repeated. */
    private static Optional<Period> period(List<LocalDate> days) {
        boolean same = new HashSet<>(days).size() <= 2 && new HashSet<>(days.subList(0, days.size() / 2 * 2)).equals(new HashSet<>(days.subList(0, Math.min(2, days.size()))));
        return days.isEmpty() || days.size() % 2 > 0 || !same || days.get(1).isBefore(days.get(0)) ? Optional.empty()
                : Optional.of(new Period(days.get(0), days.get(1)));
    }

    private LocalDate day(String text) {
        return SlowValue.stamp(text, SlowValue.isOrderOpen(text) && choices.of("day", false, true)).local().toLocalDate();
    }

    private void table(List<SlowRow> lines, Optional<Period> period) {
        SlowRow heading = lines.getFirst();
        List<SlowRow> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Optional<SlowRow> total = rows.stream().filter(row -> row.isLoaded() && isTotal(row, heading)).findFirst();
        rows.removeIf(row -> total.filter(row::equals).isPresent());
        SlowTable table = new SlowTable(heading, rows);
        total.ifPresent(row -> write(table, List.of(row), period, true));
        write(table, rows.stream().filter(SlowRow::isLoaded).toList(), period, false);
    }

    private boolean isTotal(SlowRow row, SlowRow heading) {
        return row.cell(0).isEmpty() && (universal ? row.cells().size() == heading.cells().size() : row.cells().size() == heading.cells().size() + 1);
    }

    private void write(SlowTable table, List<SlowRow> rows, Optional<Period> period, boolean total) {
        Set<String> loaded = new TreeSet<>();
        for (RecordingSink.Observed fact : file.written().observations) {
            if (rows.stream().anyMatch(row -> row.first() == fact.observation().line())) {
                loaded.add(fact.observation().metric());
            }
        }
        for (SlowRow row : rows) {
            if (loaded.isEmpty() && !rows.isEmpty()) {
                throw new Unreadable("line " + row.first() + " is called loaded and is not");
            }
            facts.record(row.first(), row.last());
            for (String metric : loaded) {
                Optional<BigDecimal> value = value(metric, table, row);
                if (value.isPresent()) {
                    ObservationWriter writer = facts.observation(metric).during(days(table, row, period, total));
                    for (Map.Entry<String, List<String>> dimension : total ? List.<Map.Entry<String, List<String>>>of() : DIMENSIONS.entrySet()) {
                        String name = dimension.getValue().stream().filter(table::has).findFirst().orElse("");
                        writer = !name.isEmpty() ? writer.in(dimension.getKey(), table.cell(row, name).isEmpty() ? "(not set)" : table.cell(row, name)) : writer;
                    }
                    if (MONEY.contains(metric)) {
                        writer.money(value.get(), "XXX");
                    } else {
                        writer.value(value.get());
                    }
                }
            }
        }
    }

    private Period days(SlowTable table, SlowRow row, Optional<Period> period, boolean total) {
        if (total || !table.has("Date") && !table.has("Day Index")) {
            return period.orElseGet(() -> told(table, row));
        }
        String time = table.cell(row, "Date", "Day Index");
        LocalDate day = day(time);
        if (period.isPresent() && (day.isBefore(period.get().from()) || day.isAfter(period.get().to()))) {
            throw new Unreadable("line " + row.first() + " is of another day");
        }
        return Period.day(day);
    }

    /** Days that nothing states but the rows of this table or of another: whatever was taken for them, if the user was told of the latter. */
    private Period told(SlowTable table, SlowRow row) {
        if (file.written().reports.isEmpty() && !table.has("Date") && !table.has("Day Index")) {
            throw new Unreadable("no days are stated");
        }
        return file.written().observations.stream().filter(fact -> fact.observation().line() == row.first()).findFirst().orElseThrow().observation().period();
    }

    private Optional<BigDecimal> value(String metric, SlowTable table, SlowRow row) {
        if (metric.equals("bounced_visits")) {
            return bounced(table, row);
        }
        if (metric.equals("engagement_time")) {
            Optional<BigDecimal> users = number("visitors", table, row);
            String average = table.cell(row, "Average engagement time");
            return users.isEmpty() || average.isEmpty() ? Optional.empty()
                    : Optional.of(users.get().multiply(SlowValue.plain(average)).setScale(0, RoundingMode.HALF_UP));
        }
        boolean viewed = Set.of("page_view", "screen_view").contains(table.cell(row, "Event name", "eventName"));
        if (metric.equals("page_views") && METRICS.get(metric).stream().noneMatch(table::has)) {
            return viewed ? number("events", table, row) : Optional.empty();
        }
        if (EVENTS.containsKey(metric)) {
            return table.cell(row, "Event name", "eventName").equals(EVENTS.get(metric)) ? number("events", table, row) : Optional.empty();
        }
        if (metric.equals("campaign_visits")) {
            boolean paid = table.cell(row, DIMENSIONS.get("channel").getFirst()).equalsIgnoreCase("Paid Search");
            return paid ? number("visits", table, row) : Optional.empty();
        }
        if (!METRICS.containsKey(metric) || METRICS.get(metric).stream().noneMatch(table::has)) {
            throw new Unreadable("there is no column for " + metric);
        }
        return number(metric, table, row);
    }

    private Optional<BigDecimal> bounced(SlowTable table, SlowRow row) {
        Optional<BigDecimal> visits = number("visits", table, row);
        Optional<BigDecimal> engaged = number("engaged_visits", table, row);
        if (!universal || visits.isEmpty()) {
            return engaged.flatMap(some -> visits.map(all -> all.subtract(some)));
        }
        String rate = table.cell(row, "Bounce Rate", "bounceRate");
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal share = SlowValue.number(rate, '.');
        BigDecimal count = share.multiply(visits.get()).setScale(0, RoundingMode.HALF_UP);
        boolean fits = visits.get().signum() == 0 || count.divide(visits.get(), 20, RoundingMode.HALF_UP).subtract(share).abs().compareTo(new BigDecimal("0.00005")) <= 0;
        if (!fits) {
            throw new Unreadable("no whole number of visits is " + rate);
        }
        return Optional.of(count);
    }

    private Optional<BigDecimal> number(String metric, SlowTable table, SlowRow row) {
        String cell = table.cell(row, METRICS.get(metric).toArray(String[]::new));
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = universal ? SlowValue.number(cell, '.') : SlowValue.plain(cell);
        return Optional.of(DIVISIBLE.contains(metric) ? value : SlowValue.whole(value));
    }
}
