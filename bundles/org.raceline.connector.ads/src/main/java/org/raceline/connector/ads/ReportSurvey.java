package org.raceline.connector.ads;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        survey.account = survey.trailing.stream().filter(row -> ReportColumns.total(row).orElseThrow().matches("account|")).findFirst();
        return survey;
    }

    /** Totals stand at the end. What only is called so, such as a campaign, is followed by other rows. */
    private void see(Row row) {
        if (ReportColumns.total(row).isPresent()) {
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
        return row.firstLine() > lastDetail && ReportColumns.total(row).isPresent();
    }

    /** Whether a totals row is that of the whole account. */
    boolean isAccount(Row row) {
        return account.filter(row::equals).isPresent();
    }

    /** What the account's total says, by metric; empty where there is none that can be read. */
    Map<String, BigDecimal> stated(Period over) {
        Map<String, BigDecimal> stated = new TreeMap<>();
        if (account.isPresent()) {
            try {
                columns.total(account.get(), over).figures().forEach(figure -> stated.put(figure.getKey(), figure.getValue()));
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
        return stated.entrySet().stream().allMatch(total -> {
            BigDecimal rounding = total.getKey().equals("media_cost") ? HALF_A_CENT.multiply(BigDecimal.valueOf(details)) : BigDecimal.ZERO;
            return total.getValue().subtract(sums.getOrDefault(total.getKey(), BigDecimal.ZERO)).abs().compareTo(rounding) <= 0;
        });
    }
}
