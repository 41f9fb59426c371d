package org.raceline.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.tables.internal.DateEvidence;
import org.raceline.tables.internal.NumberEvidence;

/**
 * The first of two passes over an input: finds out how its columns are written, each as a whole. Say which columns hold what,
 * {@link #see} every row that will be loaded, then ask for the {@link #verdict}; read the input again with that.
 *
 * <p>Decimal point or comma, day or month first show in cells that can be read one way only; they decide for the column if they
 * are clearly more than those that say the opposite and not just one against many that leave it open. What the column leaves
 * open is decided by the locale that the user told, and is asked for where there is none: nothing is guessed. Single cells
 * that are written otherwise than their column are no numbers or dates in the second pass. Needs constant memory; not thread-safe.
 */
public final class Judge {
    private final List<Seen> seen = new ArrayList<>();
    private final Map<Integer, NumberEvidence> numbers = new HashMap<>();
    private final Map<Integer, DateEvidence> dates = new HashMap<>();
    private int firstYear;

    private record Seen(Column column, Evidence evidence) {
    }

    @FunctionalInterface
    private interface Evidence {
        void see(String text, String heading);
    }

    /**
     * Columns of numbers: plain or grouped, percentages, money, durations.
     *
     * @param alike columns that the source writes alike, so that what shows in one holds for all; absent ones are left aside
     */
    public Judge numbers(Column... alike) {
        return numbers(new NumberEvidence(false, false), alike);
    }

    /** Columns of whole numbers: {@code 1,234} can only be 1234. */
    public Judge counts(Column... alike) {
        return numbers(new NumberEvidence(true, false), alike);
    }

    /** Columns of numbers that may have an exponent, such as {@code 1.2E-7}. */
    public Judge scientific(Column... alike) {
        return numbers(new NumberEvidence(false, true), alike);
    }

    private Judge numbers(NumberEvidence evidence, Column... alike) {
        for (Column column : alike) {
            if (column.exists()) {
                numbers.put(column.index(), evidence);
                seen.add(new Seen(column, evidence::see));
            }
        }
        return this;
    }

    /** Columns of days or of days with times. */
    public Judge dates(Column... alike) {
        DateEvidence evidence = new DateEvidence();
        for (Column column : alike) {
            if (column.exists()) {
                dates.put(column.index(), evidence);
                seen.add(new Seen(column, evidence::see));
            }
        }
        return this;
    }

    /**
     * Two-digit years lie in the hundred years from this one on. Not said, they are read where the column has four-digit years
     * too: then they lie up to 79 years before and 20 years after the latest of these.
     */
    public Judge twoDigitYearsFrom(int year) {
        firstYear = year;
        return this;
    }

    /** Takes in a row that will be loaded. Headings, totals and rows with a {@link Row#problem} are none. */
    public void see(Row row) {
        for (Seen one : seen) {
            String text = one.column().text(row);
            if (!text.isEmpty()) {
                one.evidence().see(text, one.column().heading());
            }
        }
    }

    /**
     * How the columns are written.
     *
     * @throws ConnectorException if a column can be read in two ways and the user has not told a locale that decides it; the
     *                            issue names the column and what to tell. Or if years have two digits and nothing tells the century
     */
    public Verdict verdict(Settings settings) throws ConnectorException {
        Map<Integer, NumberStyle> numberStyles = new HashMap<>();
        for (Map.Entry<Integer, NumberEvidence> entry : numbers.entrySet()) {
            numberStyles.put(entry.getKey(), NumberStyle.of(entry.getValue().judge(settings)::read));
        }
        Map<Integer, DateStyle> dateStyles = new HashMap<>();
        for (Map.Entry<Integer, DateEvidence> entry : dates.entrySet()) {
            dateStyles.put(entry.getKey(), DateStyle.of(entry.getValue().judge(settings, firstYear)::read));
        }
        return new Verdict(numberStyles, dateStyles);
    }
}
