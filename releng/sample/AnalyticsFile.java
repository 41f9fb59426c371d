import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The analytics tool's report: several tables in one file, each sorted by its first figure and not by date. */
final class AnalyticsFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");
    private final Chance chance = new Chance(4);
    private final StringBuilder text = new StringBuilder();
    private final List<List<String>> daily = new ArrayList<>();
    private final List<List<String>> byChannel = new ArrayList<>();
    private final List<List<String>> byEvent = new ArrayList<>();
    private final Map<YearMonth, Map<String, Map<Channel, Long>>> eventsByChannel = new TreeMap<>();
    private final List<List<String>> advertising = new ArrayList<>();
    private final Map<YearMonth, Long> users = new TreeMap<>();

    static String text(List<Day> days, List<Order> orders) {
        AnalyticsFile file = new AnalyticsFile();
        days.forEach(day -> file.count(day, orders.stream().filter(o -> o.at().toLocalDate().equals(day.date()) && !o.isTest()).toList()));
        return file.text();
    }

    /** The tag misses about one purchase in twenty-five: browsers that block it. */
    private void count(Day day, List<Order> orders) {
        String date = day.date().format(DAY);
        List<Order> seen = orders.stream().filter(o -> chance.hit(.96)).toList();
        long totalUsers = Math.round(day.sessions() * chance.near(.915, .012));
        users.merge(YearMonth.from(day.date()), totalUsers, Long::sum);
        long views = Math.round(day.sessions() * (3.7 + Season.engaged(day.date()) * 9) * chance.near(1, .03));
        long started = day.sessions() - chance.between(0, 4);
        long items = Math.round(day.sessions() * chance.near(.92, .04));
        long events = views + started + day.newUsers() + items + day.leads() + seen.size();
        long seconds = Math.round(day.engaged() * chance.near(124, .06));
        daily.add(row(date, totalUsers, day.newUsers(), day.sessions(), day.engaged(), views, events, seconds,
                trimmed(seen.stream().mapToLong(Order::total).sum())));
        day.channels().forEach((channel, visits) ->
                byChannel.add(row(date, channel.title, visits.sessions(), visits.engaged(), visits.newUsers())));
        byEvent.add(row(date, "page_view", views, 0));
        byEvent.add(row(date, "session_start", started, 0));
        byEvent.add(row(date, "first_visit", day.newUsers(), 0));
        byEvent.add(row(date, "view_item", items, 0));
        byEvent.add(row(date, "generate_lead", day.leads(), trimmed(day.leads() * 300L + chance.of(day.leads(), .17) * 1_200L)));
        byEvent.add(row(date, "purchase", seen.size(), 0));
        byChannel(day, "page_view", bySessions(day, views));
        byChannel(day, "session_start", bySessions(day, started));
        byChannel(day, "first_visit", each(day, channel -> day.channels().get(channel).newUsers()));
        byChannel(day, "view_item", bySessions(day, items));
        byChannel(day, "generate_lead", each(day, channel -> day.channels().get(channel).leads()));
        byChannel(day, "purchase", each(day, channel -> seen.stream().filter(order -> order.channel() == channel).count()));
        advertise(day.date(), day.channels().get(Channel.PAID_SEARCH).sessions());
    }

    private void byChannel(Day day, String event, Map<Channel, Long> counts) {
        Map<Channel, Long> month = eventsByChannel.computeIfAbsent(YearMonth.from(day.date()), m -> new LinkedHashMap<>())
                .computeIfAbsent(event, e -> new EnumMap<>(Channel.class));
        counts.forEach((channel, count) -> month.merge(channel, count, Long::sum));
    }

    private static Map<Channel, Long> each(Day day, ToLongFunction<Channel> count) {
        Map<Channel, Long> counts = new EnumMap<>(Channel.class);
        day.channels().keySet().forEach(channel -> counts.put(channel, count.applyAsLong(channel)));
        return counts;
    }

    /** A count of the day, in the proportion of its visits; organic search gets what is left over. */
    private static Map<Channel, Long> bySessions(Day day, long count) {
        Map<Channel, Long> counts = each(day, channel -> count * day.channels().get(channel).sessions() / day.sessions());
        counts.merge(Channel.ORGANIC_SEARCH, count - counts.values().stream().mapToLong(part -> part).sum(), Long::sum);
        return counts;
    }

    private List<List<String>> eventsByChannel() {
        List<List<String>> rows = new ArrayList<>();
        eventsByChannel.forEach((month, events) -> events.forEach((event, channels) -> channels.entrySet().stream().filter(each -> each.getValue() > 0)
                .forEach(each -> rows.add(row(month.format(MONTH), each.getKey().title, event, each.getValue())))));
        return rows;
    }

    private void advertise(LocalDate day, int sessions) {
        long clicks = Math.round(sessions * chance.near(1.07, .02));
        long millionths = Math.round(clicks * chance.near(Season.clickCost(day), .04));
        advertising.add(row(day.format(DAY), Channel.PAID_SEARCH.title, BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString(), clicks,
                Math.round(clicks * chance.near(23, .05))));
    }

    private String text() {
        List<List<String>> monthly = users.entrySet().stream().map(month -> {
            long distinct = Math.round(month.getValue() * chance.near(.735, .008));
            return row(month.getKey().format(MONTH), distinct, Math.round(distinct * .983));
        }).toList();
        line("# ----------------------------------------");
        line("# Reports snapshot");
        line("# Account: Nordlicht Outdoor");
        line("# Property: Nordlicht Outdoor - GA4");
        line("# ----------------------------------------");
        table("", "Date,Total users,New users,Sessions,Engaged sessions,Views,Event count,User engagement,Total revenue", daily, 1);
        table("Sessions by channel", "Date,Session default channel group,Sessions,Engaged sessions,New users", byChannel, 2);
        table("Users by month", "Year month,Total users,Active users", monthly, 1);
        table("Events", "Date,Event name,Event count,Event value", byEvent, 2);
        table("Events by channel", "Year month,Session default channel group,Event name,Event count", eventsByChannel(), 3);
        table("Google Ads", "Date,Session default channel group,Google Ads cost,Google Ads clicks,Google Ads impressions", advertising, 2);
        return text.toString().stripTrailing();
    }

    private void table(String title, String headings, List<List<String>> rows, int sortedBy) {
        line("# " + title);
        line("# All Users");
        line("# Start date: " + Season.FIRST.format(DAY));
        line("# End date: " + Season.LAST.format(DAY));
        line(headings);
        Comparator<List<String>> largestFirst = Comparator.comparing((List<String> row) -> new BigDecimal(row.get(sortedBy))).reversed();
        rows.stream().sorted(largestFirst.thenComparing(row -> row.get(0) + row.get(1))).forEach(row -> text.append(Csv.CRLF.line(row)));
        line("");
    }

    private void line(String line) {
        text.append(line).append("\r\n");
    }

    /** As the tool writes amounts: no more decimals than it needs. */
    private static String trimmed(long cents) {
        return BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString();
    }

    private static List<String> row(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).toList();
    }
}
