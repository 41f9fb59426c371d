package org.raceline.connector.ads;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern TOTAL = Pattern.compile("total(?:\\s*[:\\-–—]\\s*(.*))?");
    private static final DateStyle DAYS = DateStyle.of("uuuu-MM-dd['T'HH:mm[:ss]]", "MMM d, uuuu", "MMMM d, uuuu", "d MMM uuuu", "d MMMM uuuu");

    private final int size;
    private final Optional<Period> range;
    private final String defaultCurrency;
    private final Column time;
    private final Grain grain;
    private final Column currency;
    private final Column cost;
    private final boolean wholeAccount;
    private final Map<String, Column> counts = new LinkedHashMap<>();
    private final Map<String, Column> dimensions = new LinkedHashMap<>();

    /** @throws ConnectorException if the report does not say of which days it is, or a column stands twice */
    ReportColumns(Columns columns, Optional<Period> range, String defaultCurrency) throws ConnectorException {
        this.range = range;
        this.defaultCurrency = defaultCurrency;
        size = columns.size();
        grain = columns.contains("Day") ? Grain.DAY : columns.contains("Week") ? Grain.WEEK : columns.contains("Month") ? Grain.MONTH : Grain.TOTAL;
        time = columns.column("Day", "Week", "Month");
        if (range.isEmpty() && grain != Grain.DAY) {
            throw new ConnectorException(Sentences.error("report.days"));
        }
        currency = columns.column("Currency code", "Currency");
        cost = columns.required("Cost");
        put(counts, "impressions", columns.column("Impr.", "Impressions"));
        put(counts, "clicks", columns.column("Clicks"));
        put(dimensions, "campaign", columns.column("Campaign"));
        put(dimensions, "channel", columns.column("Campaign type"));
        put(dimensions, "keyword", columns.column("Search keyword", "Keyword"));
        put(dimensions, "device", columns.column("Device"));
        put(dimensions, "country", columns.column("Country/Territory", "Country"));
        wholeAccount = !dimensions.containsKey("keyword") && !columns.contains("Search term");
    }

    private static void put(Map<String, Column> columns, String id, Column column) {
        if (column.exists()) {
            columns.put(id, column);
        }
    }

    /** Whether these are headings that no other tool writes together. */
    static boolean areIn(Columns columns) {
        return columns.contains("Cost") && (columns.contains("Impr.") || columns.contains("Currency code", "Clicks"))
                && (columns.contains("Campaign") || columns.contains("Ad group") || columns.contains("Search keyword") || columns.contains("Keyword")
                        || columns.contains("Search term") || columns.contains("Day") || columns.contains("Week") || columns.contains("Month"));
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
        return metrics;
    }

    /** Whether its rows are everything that was spent, as far as the columns tell: what has no keyword is in no list of keywords. */
    boolean isOfWholeAccount() {
        return wholeAccount;
    }

    /** The label of a totals row: {@code account}, {@code search}, …, or the empty text; empty for any other row. */
    static Optional<String> total(Row row) {
        Matcher matcher = TOTAL.matcher(Columns.normalise(row.cell(0)));
        return row.kind() == Row.Kind.CELLS && matcher.matches() ? Optional.of(Optional.ofNullable(matcher.group(1)).orElse("")) : Optional.empty();
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
        Optional<Issue> problem = row.problem(size);
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
        return new ReportRow(period, values, stated, amount.map(money -> Map.of(COST, money.value())).orElse(Map.of()), currency(row, amount));
    }

    private String currency(Row row, Optional<Amount> amount) throws CellException {
        if (!isStated(currency, row)) {
            return amount.flatMap(Amount::currency).orElse(defaultCurrency);
        }
        String code = currency.text(row).toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{3}")) {
            throw new CellException(Sentences.error("currency").at(currency.heading()));
        }
        return code;
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
