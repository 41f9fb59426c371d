package org.raceline.tables.internal;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;

/**
 * What the cells of a column say of how its numbers are written. Two ways are told apart: decimal point or decimal comma. A
 * cell with both separators, or with one of them twice, is strong evidence; a cell such as {@code 12.5} is weak evidence, for one
 * damaged cell can look so: it decides only if there is one for every twenty ambiguous cells. Where both ways have
 * evidence, one must have twenty times as much.
 */
public final class NumberEvidence {
    private static final int CLEARLY = 20;

    private final boolean whole;
    private final boolean scientific;
    private final NumberText number = new NumberText();
    private long strongPoint;
    private long strongComma;
    private long weakPoint;
    private long weakComma;
    private long ambiguous;
    private char sign = ',';
    private String heading = "";
    private long percents;
    private long bare;
    private long durations;
    private boolean hours;
    private long numbers;

    /**
     * @param whole      whether the column is known to hold whole numbers
     * @param scientific whether its numbers may have an exponent
     */
    public NumberEvidence(boolean whole, boolean scientific) {
        this.whole = whole;
        this.scientific = scientific;
    }

    /** Takes a cell in that is not empty. */
    public void see(String text, String column) {
        if (!number.read(text) || number.hasExponent() && !scientific) {
            if (DurationText.isClear(text)) {
                durations++;
                hours |= text.indexOf(':') >= 0;
            }
            return;
        }
        numbers++;
        heading = heading.isEmpty() ? column : heading;
        percents += number.isPercent() ? 1 : 0;
        bare += number.isPercent() || number.isZero() ? 0 : 1;
        char decimal = number.decimal();
        char group = number.group();
        switch (number.form()) {
            case PLAIN -> { }
            case DECIMAL -> {
                weakPoint += decimal == '.' ? 1 : 0;
                weakComma += decimal == ',' ? 1 : 0;
            }
            case GROUPED -> {
                strongPoint += decimal == '.' || group == ',' ? 1 : 0;
                strongComma += decimal == ',' || group == '.' ? 1 : 0;
            }
            case AMBIGUOUS -> ambiguous(decimal, column);
        }
    }

    private void ambiguous(char separator, String column) {
        if (whole && !number.endsInThousands()) {
            strongPoint += separator == ',' ? 1 : 0;
            strongComma += separator == '.' ? 1 : 0;
            return;
        }
        ambiguous++;
        sign = separator;
        heading = column;
    }

    /** @throws ConnectorException if point and comma cannot be told apart and the user has not told */
    public JudgedNumbers judge(Settings settings) throws ConnectorException {
        boolean percent = percents > 0 && percents >= bare;
        return new JudgedNumbers(decimal(settings), percent, scientific, durations > numbers, hours);
    }

    private char decimal(Settings settings) throws ConnectorException {
        long point = strongPoint + weakPoint;
        long comma = strongComma + weakComma;
        if (ambiguous == 0 && (point == 0 || comma == 0)) {
            return point > 0 ? '.' : comma > 0 ? ',' : 0;
        }
        boolean pointProven = point > comma * CLEARLY && (strongPoint > 0 || weakPoint * CLEARLY >= ambiguous);
        boolean commaProven = comma > point * CLEARLY && (strongComma > 0 || weakComma * CLEARLY >= ambiguous);
        if (pointProven || commaProven) {
            return pointProven ? '.' : ',';
        }
        Optional<Locale> told = settings.locale().filter(locale -> !locale.getLanguage().isEmpty());
        if (told.isPresent()) {
            return DecimalFormatSymbols.getInstance(told.get()).getDecimalSeparator() == ',' ? ',' : '.';
        }
        throw ambiguous > 0 ? Sentences.question(heading, sign == ',' ? "judge.number.comma" : "judge.number.point")
                : Sentences.question(heading, "judge.number.mixed");
    }
}
