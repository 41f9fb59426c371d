package org.raceline.tables.internal;

import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that dates are written with: names of months and weekdays, halves of the day, in English and perhaps another language. */
public final class DateWords {
    private static final List<TextStyle> STYLES = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final Set<String> FILLERS = Set.of("de", "del", "of", "the", "at", "um", "à", "le", "г", "р", "в", "den", "kl", "klo", "alle", "a", "las", "às");
    /** English alone. */
    public static final DateWords ENGLISH = new DateWords(List.of(Locale.ENGLISH));

    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> weekdays = new HashSet<>();
    private final Map<String, Integer> halves = new HashMap<>();

    private DateWords(List<Locale> locales) {
        for (Locale locale : locales) {
            for (TextStyle style : STYLES) {
                for (Month month : Month.values()) {
                    months.put(key(month.getDisplayName(style, locale)), month.getValue());
                }
                for (DayOfWeek day : DayOfWeek.values()) {
                    weekdays.add(key(day.getDisplayName(style, locale)));
                }
            }
            String[] names = DateFormatSymbols.getInstance(locale).getAmPmStrings();
            halves.put(key(names[0]), 0);
            halves.put(key(names[1]), 12);
        }
        months.put("sept", 9);
        halves.put("a", 0);
        halves.put("p", 12);
    }

    /** English and a language. */
    public static DateWords of(Locale locale) {
        return new DateWords(List.of(Locale.ENGLISH, locale));
    }

    /** How words are compared: in lower case, without points and blanks. */
    private static String key(String word) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '.' && !Blanks.is(c)) {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** 1 to 12; 0 if the word is no month. A point may stand behind it, not in it. */
    int month(String word) {
        int point = word.indexOf('.');
        return point >= 0 && point < word.length() - 1 ? 0 : months.getOrDefault(key(word), 0);
    }

    boolean isWeekday(String word) {
        return weekdays.contains(key(word));
    }

    /** The hours that a half of the day adds; -1 if the word is none. */
    int half(String word) {
        return halves.getOrDefault(key(word), -1);
    }

    /** Whether a word stands in dates without saying anything. */
    boolean isFiller(String word) {
        return FILLERS.contains(key(word));
    }
}
