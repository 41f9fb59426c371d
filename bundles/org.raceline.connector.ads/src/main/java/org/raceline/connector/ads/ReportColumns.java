package org.raceline.connector.ads;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.tables.Amount;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;

/** The columns of a report: what its rows are split by, their days and figures. */
final class ReportColumns {
    private static final String NOT_SET = "(not set)";
    private static final String COST = "media_cost";
    static final String VALUE = "attributed_revenue";
    private static final Pattern TOTAL = Pattern.compile("total(?:\\s*[:\\-–—]\\s*(.*))?");
    private static final DateStyle DAYS = DateStyle.of("uuuu-MM-dd['T'HH:mm[:ss]]", "MMM d, uuuu", "MMMM d, uuuu", "d MMM uuuu", "d MMMM uuuu",
            "EEE, d MMM uuuu", "EEE, MMM d, uuuu");
    private static final List<String> NAMES = List.of("Campaign", "Campaign Name", "Date", "Hour", "Ad group", "Keyword", "Search keyword", "Search term", "Match type", "Status",
            "Campaign status", "Ad group status", "Keyword status", "Ad status");
    private static final List<String> SEGMENTS = List.of("Day", "Week", "Month", "Quarter", "Year", "Device", "Network", "Network (with search partners)",
            "Country/Territory", "Country", "Conversion action", "Click type");
    /** What cards of the overview are about. */
    private static final List<String> CARDS = List.of("Date", "Hour", "Device", "Campaign Name", "Search Keyword");

    private final int size;
    private final Optional<Period> range;
    private final String defaultCurrency;
    private final Column time;
    private final Grain grain;
    /** Google repeats the currency before each block of money. */
    private final List<Column> currencies;
    private final Column cost;
    /** What Google Ads counts the conversions worth; in the currency of the account. */
    private final Column value;
    private final boolean wholeAccount;
    private final Map<String, Column> counts = new LinkedHashMap<>();
    private final Map<String, Column> dimensions = new LinkedHashMap<>();
    /** What is blank in a row that is of nothing by name. */
    private final List<Column> names;
    private final List<Column> segments;

    /** @throws ConnectorException if the report does not say of which days it is, or a column stands twice */
    ReportColumns(Columns columns, Optional<Period> range, String defaultCurrency) throws ConnectorException {
        this.range = range;
        this.defaultCurrency = defaultCurrency;
        size = columns.size();
        grain = columns.contains("Day") || columns.contains("Date") ? Grain.DAY : columns.contains("Week") ? Grain.WEEK : columns.contains("Month") ? Grain.MONTH : Grain.TOTAL;
        time = columns.column("Day", "Date", "Week", "Month");
        if (range.isEmpty() && grain != Grain.DAY) {
            throw new ConnectorException(Sentences.error("report.days"));
        }
        currencies = all(columns, columns.contains("Currency code") ? "Currency code" : "Currency");
        cost = columns.required("Cost");
        value = columns.column("Conv. value", "Conversion value");
        put(counts, "impressions", columns.column("Impr.", "Impressions"));
        put(counts, "clicks", columns.column("Clicks"));
        put(dimensions, "campaign", columns.column("Campaign", "Campaign Name"));
        put(dimensions, "channel", columns.column("Campaign type"));
        put(dimensions, "keyword", columns.column("Search keyword", "Keyword"));
        put(dimensions, "device", columns.column("Device"));
        put(dimensions, "country", columns.column("Country/Territory", "Country"));
        names = NAMES.stream().flatMap(heading -> all(columns, heading).stream()).toList();
        segments = SEGMENTS.stream().flatMap(heading -> all(columns, heading).stream()).toList();
        // A card lists the first of its campaigns only.
        wholeAccount = !dimensions.containsKey("keyword") && !columns.contains("Search term") && !columns.contains("Campaign Name");
    }

    private static List<Column> all(Columns columns, String heading) {
        List<String> headings = columns.headings();
        return IntStream.range(0, headings.size()).filter(i -> Columns.normalise(headings.get(i)).equals(Columns.normalise(heading)))
                .mapToObj(i -> new Column(heading, i)).toList();
    }

    private static void put(Map<String, Column> columns, String id, Column column) {
        if (column.exists()) {
            columns.put(id, column);
        }
    }

    /** Whether these are headings that no other tool writes together. */
    static boolean areIn(Columns columns) {
        return columns.contains("Cost") && (columns.contains("Impr.") || columns.contains("Currency code", "Clicks"))
                && (columns.contains("Impr.", "Currency code") || columns.contains("Campaign") || columns.contains("Ad group") || columns.contains("Search keyword") || columns.contains("Keyword")
                        || columns.contains("Search term") || columns.contains("Day") || columns.contains("Week") || columns.contains("Month"));
    }

    /** Whether these are headings of a card that was downloaded from the overview; its days stand in the name of the file. */
    static boolean areCard(Columns columns) {
        return columns.contains("Cost", "Clicks") && CARDS.stream().anyMatch(card -> Columns.normalise(columns.headings().getFirst()).equals(Columns.normalise(card)));
    }

    Grain grain() {
        return grain;
    }

    Set<String> dimensions() {
        return dimensions.keySet();
    }

    /** The metrics that the report states. */
    Set<String> metrics() {
        Set<String> metrics = new TreeSet<>(counts.keySet());
        metrics.add(COST);
        if (value.exists()) {
            metrics.add(VALUE);
        }
        return metrics;
    }

    /** The headings of figures that a row says nothing of. */
    List<String> unstated(Row row) {
        return Stream.concat(Stream.of(cost, value), counts.values().stream()).filter(column -> column.exists() && !isStated(column, row)).map(Column::heading).toList();
    }

    /** Whether its rows are everything that was spent, as far as the columns tell: what has no keyword is in no list of keywords. */
    boolean isOfWholeAccount() {
        return wholeAccount;
    }

    /**
     * The label of a totals row: {@code account}, {@code search}, …, or the empty text; empty for any other row. The label stands in
     * the first column or in that of the name, behind a segment such as the device; nothing else in the row is named.
     */
    Optional<String> total(Row row) {
        for (int i = 0; i < row.size() && row.kind() == Row.Kind.CELLS; i++) {
            Matcher matcher = TOTAL.matcher(Columns.normalise(row.cell(i)));
            int at = i;
            if (matcher.matches() && names.stream().noneMatch(name -> name.index() != at && isStated(name, row))) {
                return Optional.of(Optional.ofNullable(matcher.group(1)).orElse(""));
            }
        }
        return Optional.empty();
    }

    /** Why a row cannot be read at all. */
    Optional<Issue> problem(Row row) {
        return row.problem(size);
    }

    /** Whether a totals row speaks of one device or country only. */
    boolean isOfSegment(Row total) {
        return segments.stream().anyMatch(segment -> isStated(segment, total) && !TOTAL.matcher(Columns.normalise(segment.text(total))).matches());
    }

    /** @throws CellException if the row cannot be read */
    ReportRow row(Row row) throws CellException {
        return row(row, grain == Grain.TOTAL ? range.orElseThrow() : period(row), values(row));
    }

    /** The figures of a totals row, of all days of the report. */
    ReportRow total(Row row, Period days) throws CellException {
        return row(row, days, Map.of());
    }

    private ReportRow row(Row row, Period period, Map<String, String> values) throws CellException {
        Optional<Issue> problem = problem(row);
        if (problem.isPresent()) {
            throw new CellException(problem.get());
        }
        Map<String, BigDecimal> stated = new LinkedHashMap<>();
        for (Map.Entry<String, Column> count : counts.entrySet()) {
            if (isStated(count.getValue(), row)) {
                stated.put(count.getKey(), count.getValue().count(row, NumberStyle.GROUPED).orElseThrow());
            }
        }
        Optional<Amount> amount = isStated(cost, row) ? cost.money(row) : Optional.empty();
        Map<String, BigDecimal> money = new LinkedHashMap<>();
        amount.ifPresent(spent -> money.put(COST, spent.value()));
        if (isStated(value, row)) {
            value.money(row).ifPresent(worth -> money.put(VALUE, worth.value()));
        }
        return new ReportRow(period, values, stated, money, currency(row, amount));
    }

    private String currency(Row row, Optional<Amount> amount) throws CellException {
        List<String> codes = currencies.stream().filter(column -> isStated(column, row)).map(column -> column.text(row).toUpperCase(Locale.ROOT)).distinct().toList();
        if (codes.isEmpty()) {
            return amount.flatMap(Amount::currency).orElse(defaultCurrency);
        }
        if (codes.size() > 1 || !codes.getFirst().matches("[A-Z]{3}")) {
            throw new CellException(Sentences.error("currency").at(currencies.getFirst().heading()));
        }
        return codes.getFirst();
    }

    /** Weeks start on Monday; weeks and months end where the report ends. */
    private Period period(Row row) throws CellException {
        Optional<YearMonth> month = grain == Grain.MONTH ? Months.parse(time.text(row)) : Optional.empty();
        Period whole = month.isPresent() ? Period.month(month.get()) : days(time.date(row, DAYS).orElseThrow(time::empty));
        return range.isEmpty() ? whole
                : whole.intersect(range.get()).orElseThrow(() -> new CellException(Sentences.error("report.outside").at(time.heading())));
    }

    private Period days(LocalDate day) {
        return switch (grain) {
            case WEEK -> new Period(day, day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case MONTH -> Period.month(YearMonth.from(day));
            default -> Period.day(day);
        };
    }

    private Map<String, String> values(Row row) {
        Map<String, String> values = new TreeMap<>();
        dimensions.forEach((id, column) -> {
            String value = isStated(column, row) ? column.text(row) : NOT_SET;
            values.put(id, id.equals("channel") ? CampaignType.channel(value) : value);
        });
        return values;
    }

    /** Two hyphens stand where Google has nothing to say. */
    private static boolean isStated(Column column, Row row) {
        String text = column.text(row);
        return !text.isEmpty() && !text.equals("--");
    }
}
