package org.raceline.connector.ads;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/** What a first reading of a report tells: its days, where its totals start, what its rows add up to. */
final class ReportSurvey {
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    private final ReportColumns columns;
    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private final List<Row> trailing = new ArrayList<>();
    private Optional<Period> days = Optional.empty();
    private Optional<Row> account = Optional.empty();
    private Optional<Row> listed = Optional.empty();
    private long lastDetail;
    private long details;
    private boolean rejected;

    private ReportSurvey(ReportColumns columns) {
        this.columns = columns;
    }

    static ReportSurvey of(Input input, ReportHead head, ReportColumns columns, Settings settings) throws IOException, ConnectorException {
        ReportSurvey survey = new ReportSurvey(columns);
        try (Rows rows = Rows.open(input, head.dialect(), settings)) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().firstLine() > head.line() && !row.get().isBlank()) {
                    survey.see(row.get());
                }
            }
        }
        survey.account = survey.total(label -> label.matches("account|"));
        survey.listed = survey.total(ReportSurvey::isOfRows);
        return survey;
    }

    /** A report by device has totals of each device too. */
    private Optional<Row> total(Predicate<String> meant) {
        return trailing.stream().filter(row -> meant.test(label(row)) && !columns.isOfSegment(row)).findFirst();
    }

    private String label(Row total) {
        return columns.total(total).orElseThrow();
    }

    /** Whether a total is that of the rows above it: {@code Total: Filtered campaigns}, and not of a type of campaign or of what is not listed. */
    private static boolean isOfRows(String label) {
        return !label.matches("account|") && !label.startsWith("other ") && !CampaignType.isKnown(label);
    }

    /** Totals stand at the end. What only is called so, such as a campaign, is followed by other rows. */
    private void see(Row row) {
        if (columns.problem(row).isPresent()) {
            rejected = true;
        } else if (columns.total(row).isPresent()) {
            trailing.add(row);
        } else {
            trailing.forEach(this::add);
            trailing.clear();
            add(row);
        }
    }

    private void add(Row row) {
        lastDetail = row.lastLine();
        try {
            ReportRow detail = columns.row(row);
            detail.figures().forEach(figure -> sums.merge(figure.getKey(), figure.getValue(), BigDecimal::add));
            Period one = detail.period();
            days = Optional.of(days.map(before -> new Period(before.from().isBefore(one.from()) ? before.from() : one.from(),
                    before.to().isAfter(one.to()) ? before.to() : one.to())).orElse(one));
            details++;
        } catch (CellException bad) {
            rejected = true;
        }
    }

    /** From the first row's day to the last; empty where no row can be read. */
    Optional<Period> days() {
        return days;
    }

    boolean hasRejected() {
        return rejected;
    }

    boolean isTotal(Row row) {
        return row.firstLine() > lastDetail && columns.problem(row).isEmpty() && columns.total(row).isPresent();
    }

    /** Whether a totals row is that of the whole account. */
    boolean isAccount(Row row) {
        return account.filter(row::equals).isPresent();
    }

    /** What the account's total says, by metric; empty where there is none that can be read. */
    Map<String, BigDecimal> stated(Period over) {
        return figures(account, over);
    }

    /** What the report says that its rows add up to: under them, else what it says of the account. */
    Map<String, BigDecimal> statedOfRows(Period over) {
        return figures(listed.or(() -> account), over);
    }

    private Map<String, BigDecimal> figures(Optional<Row> total, Period over) {
        Map<String, BigDecimal> stated = new TreeMap<>();
        if (total.isPresent()) {
            try {
                columns.total(total.get(), over).figures().forEach(figure -> stated.put(figure.getKey(), figure.getValue()));
            } catch (CellException bad) {
                return Map.of();
            }
        }
        return stated;
    }

    /** Whether the rows are all that the account's total speaks of; each amount of money is rounded. */
    boolean addsUpTo(Map<String, BigDecimal> stated) {
        if (stated.isEmpty()) {
            return columns.isOfWholeAccount();
        }
        // Spend, impressions and clicks tell whether rows are missing; a value may be credited to the account and to none of its rows.
        return stated.entrySet().stream().filter(total -> !total.getKey().equals(ReportColumns.VALUE)).allMatch(total -> {
            BigDecimal rounding = total.getKey().equals("media_cost") ? HALF_A_CENT.multiply(BigDecimal.valueOf(details)) : BigDecimal.ZERO;
            return total.getValue().subtract(sums.getOrDefault(total.getKey(), BigDecimal.ZERO)).abs().compareTo(rounding) <= 0;
        });
    }
}
