package org.raceline.tables.internal;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;

/**
 * What the cells of a column say of how its dates are written. A number above 12 tells the day from the month; it decides for
 * the column if there is one for every twenty cells that leave it open, or three in all, and twenty times as many as say the
 * opposite.
 */
public final class DateEvidence {
    private static final int CLEARLY = 20;
    /** So many cells are not damaged alike by accident, however long the column is. */
    private static final int ENOUGH = 3;
    /** Two-digit years lie up to so many years before and, the rest of a century, after the latest four-digit one. */
    private static final int YEARS_BEFORE = 79;

    private final DateText date = new DateText(DateWords.ENGLISH);
    private long dayFirst;
    private long monthFirst;
    private long open;
    private String heading = "";
    private long shortYears;
    private int latestYear;
    private long halves;
    private long clocks;

    /** Takes a cell in that is not empty. */
    public void see(String text, String column) {
        if (!date.read(text)) {
            yearInWords(text);
            return;
        }
        if (date.isOrderOpen()) {
            dayFirst += date.first() > 12 ? 1 : 0;
            monthFirst += date.second() > 12 ? 1 : 0;
            open += date.first() <= 12 && date.second() <= 12 ? 1 : 0;
        }
        year(date.isShortYear(), date.year());
        halves += date.isHalved() ? 1 : 0;
        clocks += date.isTimed() && !date.isHalved() ? 1 : 0;
        heading = heading.isEmpty() ? column : heading;
    }

    private void year(boolean isShort, int year) {
        shortYears += isShort ? 1 : 0;
        latestYear = isShort ? latestYear : Math.max(latestYear, year);
    }

    /** The language of month names is known only when the column is judged, but a four-digit year shows. */
    private void yearInWords(String text) {
        String ascii = text.length() > DateText.LONGEST ? "" : Digits.toAscii(text);
        int digits = 0;
        int number = 0;
        for (int i = 0; i <= ascii.length(); i++) {
            char c = i < ascii.length() ? ascii.charAt(i) : 0;
            if (c >= '0' && c <= '9') {
                digits++;
                number = digits > 4 ? 0 : number * 10 + c - '0';
            } else {
                if (digits == 4 && DateText.isLikely(number)) {
                    year(false, number);
                }
                digits = 0;
                number = 0;
            }
        }
    }

    /**
     * @param firstYear what two-digit years are counted from; 0 where the connector did not say
     * @throws ConnectorException if day and month cannot be told apart and the user has not told, or if years have two digits
     */
    public JudgedDates judge(Settings settings, int firstYear) throws ConnectorException {
        int years = firstYear > 0 ? firstYear : latestYear > 0 ? latestYear - YEARS_BEFORE : 0;
        if (shortYears > 0 && years == 0) {
            throw new ConnectorException(Sentences.error("judge.date.years", heading).at(heading));
        }
        DateWords words = settings.locale().map(DateWords::of).orElse(DateWords.ENGLISH);
        return new JudgedDates(words, order(settings.locale()), years, halves > 0 && halves >= clocks);
    }

    private JudgedDates.Order order(Optional<Locale> locale) throws ConnectorException {
        if (open == 0 && dayFirst == 0 && monthFirst == 0) {
            return JudgedDates.Order.UNKNOWN;
        }
        if (dayFirst > monthFirst * CLEARLY && isEnough(dayFirst)) {
            return JudgedDates.Order.DAY_FIRST;
        }
        if (monthFirst > dayFirst * CLEARLY && isEnough(monthFirst)) {
            return JudgedDates.Order.MONTH_FIRST;
        }
        return locale.flatMap(DateEvidence::told).orElseThrow(() -> Sentences.question(heading, open > 0 ? "judge.date.open" : "judge.date.mixed"));
    }

    private boolean isEnough(long cells) {
        return cells >= ENOUGH || cells * CLEARLY >= open;
    }

    /** The order of a language and country. English without a country does not tell, nor do those that begin with the year. */
    private static Optional<JudgedDates.Order> told(Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        boolean tells = !locale.getLanguage().isEmpty() && !(locale.getLanguage().equals("en") && locale.getCountry().isEmpty())
                && pattern.indexOf('y') > pattern.indexOf('d');
        return !tells ? Optional.empty()
                : Optional.of(pattern.indexOf('d') < pattern.indexOf('M') ? JudgedDates.Order.DAY_FIRST : JudgedDates.Order.MONTH_FIRST);
    }
}
