package org.raceline.connector.ga;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.raceline.core.model.Period;
import org.raceline.tables.DateStyle;

/** What a time cell says, before it is known which days the table speaks of. */
sealed interface Stamp {
    DateStyle COMPACT = DateStyle.of("uuuuMMdd", "uuuu-MM-dd", "d.M.uuuu");
    DateStyle MONTH_FIRST = DateStyle.of("M/d/uu", "M/d/uuuu", "M-d-uuuu");
    DateStyle DAY_FIRST = DateStyle.of("d/M/uu", "d/M/uuuu", "d-M-uuuu");

    /** The n-th day or week, from 0. */
    record Nth(int n) implements Stamp {
    }

    /** Certain days. */
    record Days(Period period) implements Stamp {
    }

    /** A month of an unstated year, 1 to 12. */
    record Month(int month) implements Stamp {
    }

    /** A date with slashes or hyphens, as it reads with the month first and with the day first. At least one of them exists. */
    record Slashed(Optional<LocalDate> monthFirst, Optional<LocalDate> dayFirst) implements Stamp {
    }

    /** Reads a cell; empty where it is not written as its column should be. */
    static Optional<Stamp> parse(TimeKind kind, String cell) {
        return switch (kind) {
            case NTH_DAY, NTH_WEEK -> nth(cell);
            case DATE -> day(cell).or(() -> slashed(cell));
            case DATE_HOUR -> cell.matches("\\d{10}") ? day(cell.substring(0, 8)) : Optional.empty();
            case YEAR_MONTH -> yearMonth(cell);
            case MONTH -> cell.matches("0?[1-9]|1[0-2]") ? Optional.of(new Month(Integer.parseInt(cell))) : yearMonth(cell);
            case DAY -> nth(cell).or(() -> day(cell)).or(() -> slashed(cell));
        };
    }

    private static Optional<Stamp> nth(String cell) {
        return cell.matches("\\d{1,4}") ? Optional.of(new Nth(Integer.parseInt(cell))) : Optional.empty();
    }

    private static Optional<Stamp> day(String cell) {
        return COMPACT.date(cell).map(day -> new Days(Period.day(day)));
    }

    private static Optional<Stamp> yearMonth(String cell) {
        return cell.matches("\\d{4}[-/]?(0[1-9]|1[0-2])")
                ? Optional.of(new Days(Period.month(YearMonth.of(Integer.parseInt(cell.substring(0, 4)), Integer.parseInt(cell.substring(cell.length() - 2))))))
                : Optional.empty();
    }

    private static Optional<Stamp> slashed(String cell) {
        Optional<LocalDate> monthFirst = MONTH_FIRST.date(cell);
        Optional<LocalDate> dayFirst = DAY_FIRST.date(cell);
        return monthFirst.isPresent() || dayFirst.isPresent() ? Optional.of(new Slashed(monthFirst, dayFirst)) : Optional.empty();
    }
}
