package org.raceline.connector.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Row;

/** The days that a row speaks of: from a day in them, or from their name, such as {@code 2026-03}, {@code 03.2026} or {@code 2026-Q1}. */
final class PeriodText {
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-./](\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-./](\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(?i)(\\d{4})[- ]?Q([1-4])");
    private static final Pattern QUARTER_FIRST = Pattern.compile("(?i)Q([1-4])[- ]?(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private PeriodText() {
    }

    /** @throws CellException if the cell is empty or is no date */
    static Period of(Row row, Column column, Grain grain, Styles styles) throws CellException {
        Optional<LocalDate> named = named(column.text(row), grain);
        LocalDate day = named.isPresent() ? named.get() : column.date(row, styles.dates()).orElseThrow(column::empty);
        return around(day, grain);
    }

    /** The first day of a period that is named. */
    static Optional<LocalDate> named(String text, Grain grain) {
        try {
            return switch (grain) {
                case MONTH -> match(MONTH, text, 1, 2).or(() -> match(MONTH_FIRST, text, 2, 1));
                case QUARTER -> match(QUARTER, text, 1, 2).or(() -> match(QUARTER_FIRST, text, 2, 1)).map(first -> first.withMonth(3 * first.getMonthValue() - 2));
                case YEAR -> YEAR.matcher(text).matches() ? Optional.of(LocalDate.of(Integer.parseInt(text), 1, 1)) : Optional.empty();
                default -> Optional.empty();
            };
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> match(Pattern pattern, String text, int year, int part) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(LocalDate.of(Integer.parseInt(matcher.group(year)), Integer.parseInt(matcher.group(part)), 1)) : Optional.empty();
    }

    /** A week starts on the day that is written; months, quarters and years are those that the day lies in. */
    private static Period around(LocalDate day, Grain grain) {
        return switch (grain) {
            case WEEK -> new Period(day, day.plusDays(6));
            case MONTH -> Period.month(YearMonth.from(day));
            case QUARTER -> {
                LocalDate first = LocalDate.of(day.getYear(), 3 * day.get(IsoFields.QUARTER_OF_YEAR) - 2, 1);
                yield new Period(first, first.plusMonths(3).minusDays(1));
            }
            case YEAR -> new Period(LocalDate.of(day.getYear(), 1, 1), LocalDate.of(day.getYear(), 12, 31));
            default -> Period.day(day);
        };
    }
}
