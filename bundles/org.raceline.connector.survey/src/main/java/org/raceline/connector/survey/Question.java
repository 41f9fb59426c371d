package org.raceline.connector.survey;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;

/** What may be asked with a scale. */
enum Question {
    /** 1 to 5: are you satisfied? */ SATISFACTION("satisf", 1, 5, "satisfactionQuestion"),
    /** 0 to 10: would you recommend us? */ RECOMMENDATION("recommend", 0, 10, "recommendationQuestion");

    /** A scale that the question names: {@code 1 to 5}, {@code (0-10)}. */
    private static final Pattern SCALE = Pattern.compile("(?<!\\d)(\\d{1,3})\\s*(?:-|–|—|to|and|through)\\s*(\\d{1,3})(?!\\d)");

    private final String word;
    private final int least;
    private final int most;
    private final String setting;

    Question(String word, int least, int most, String setting) {
        this.word = word;
        this.least = least;
        this.most = most;
        this.setting = setting;
    }

    /** The id of the setting that names its column. */
    String setting() {
        return setting;
    }

    /** Whether a heading sounds like it and names no other scale. */
    boolean isAskedBy(String heading) {
        String text = heading.toLowerCase(Locale.ROOT);
        Matcher scale = SCALE.matcher(text);
        return text.contains(word) && (!scale.find() || scale.group(1).equals(Integer.toString(least)) && scale.group(2).equals(Integer.toString(most)));
    }

    /** Whether a text is an answer to it. */
    boolean isAnswer(String text) {
        return NumberStyle.PLAIN.parse(text).filter(this::isInScale).isPresent();
    }

    private boolean isInScale(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** Whether an answer can be given to no other question of a scale: 5 may be one of 1 to 5 as well as of 0 to 10. */
    boolean isTelling(String text) {
        return isAnswer(text) && Arrays.stream(values()).noneMatch(other -> other.most < most && other.isAnswer(text));
    }

    /** @throws CellException if the cell holds something else */
    Optional<Integer> answer(Row row, Column column) throws CellException {
        Optional<BigDecimal> number = column.count(row, NumberStyle.PLAIN);
        if (number.isPresent() && !isInScale(number.get())) {
            throw new CellException(Sentences.error("answer", column.heading(), least, most).at(column.heading()));
        }
        return number.map(BigDecimal::intValueExact);
    }
}
