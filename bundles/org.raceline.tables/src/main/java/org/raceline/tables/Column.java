package org.raceline.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.raceline.tables.internal.Sentences;

/**
 * One column of a table. Reading a cell is strict: an empty cell is unknown and gives empty, anything that is not written as
 * declared is a {@link CellException} to reject the record with.
 *
 * @param heading as the file writes it
 * @param index   from 0; -1 where the file has no such column
 */
public record Column(String heading, int index) {

    /** Iranian money that is counted in tens of Rial: which code it has is not for us to guess. */
    private static final Pattern TOMAN = Pattern.compile("(?i)تومان|تومن|\\b(?:IRT|tomans?)\\b");

    public boolean exists() {
        return index >= 0;
    }

    /** The text of its cell without white space around (NO-BREAK SPACE and direction marks included); empty where there is none. */
    public String text(Row row) {
        return row.text(index);
    }

    /** Whether its {@link #text} is empty. */
    public boolean isEmpty(Row row) {
        return row.isBlank(index);
    }

    /** A number. */
    public Optional<BigDecimal> number(Row row, NumberStyle style) throws CellException {
        String text = text(row);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(style.parse(text).orElseThrow(() -> unread(text, "cell.number")));
    }

    /** A whole number, e.g. {@code 12} or {@code 12.0}. */
    public Optional<BigDecimal> count(Row row, NumberStyle style) throws CellException {
        Optional<BigDecimal> number = number(row, style);
        if (number.isPresent() && number.get().scale() > 0 && number.get().stripTrailingZeros().scale() > 0) {
            throw bad("cell.count");
        }
        return number;
    }

    /** Money with a decimal point: a number with a currency symbol or code before or after it, or without. */
    public Optional<Amount> money(Row row) throws CellException {
        String text = text(row);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Amount.parse(text).orElseThrow(() -> unread(text, "cell.money")));
    }

    /** Money as a judged column writes it: with a symbol or code before or after the number, or without. */
    public Optional<Amount> money(Row row, NumberStyle style) throws CellException {
        String text = text(row);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(style.money(text).orElseThrow(() -> unread(text, "cell.money")));
    }

    /** A day. */
    public Optional<LocalDate> date(Row row, DateStyle style) throws CellException {
        String text = text(row);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(style.date(text).orElseThrow(() -> bad("cell.date")));
    }

    /** A day and time, with its offset where the file states one. */
    public Optional<Moment> moment(Row row, DateStyle style) throws CellException {
        String text = text(row);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(style.moment(text).orElseThrow(() -> bad("cell.date")));
    }

    /** For what the connector requires: the exception to reject a record with whose cell is empty. */
    public CellException empty() {
        return bad("cell.empty");
    }

    private CellException unread(String text, String key) {
        return bad(TOMAN.matcher(text).find() ? "cell.toman" : key);
    }

    private CellException bad(String key) {
        return new CellException(Sentences.error(key, heading).at(heading));
    }
}
