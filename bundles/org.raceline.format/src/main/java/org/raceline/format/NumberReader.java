package org.raceline.format;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;

/** Reads numbers that people write. ICU's own parser reads {@code 1,5} as fifteen; here it is no number in English. */
final class NumberReader {
    private static final int LONGEST = 60;
    private static final Pattern PARTS = Pattern.compile("(?<before>[^\\d+-]*)(?<number>[+-]?\\d.*?)(?<after>[^\\d]*)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,9})?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]\\d)");
    private static final String SPACES = " '\u2019\u066C";

    private final ULocale locale;
    private final DecimalFormatSymbols symbols;

    NumberReader(ULocale locale) {
        this.locale = locale;
        symbols = DecimalFormatSymbols.getInstance(locale);
    }

    Optional<Quantity> read(String text, Unit.Kind kind, String usual) {
        Matcher parts = PARTS.matcher(plain(text));
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        String around = (parts.group("before") + " " + parts.group("after")).strip();
        if (kind == Unit.Kind.SECONDS && around.isEmpty()) {
            Matcher clock = CLOCK.matcher(parts.group("number"));
            if (clock.matches()) {
                return Optional.of(new Quantity(new BigDecimal(clock.group(1)).multiply(BigDecimal.valueOf(60)).add(new BigDecimal(clock.group(2))), Unit.SECONDS));
            }
        }
        Optional<BigDecimal> number = number(parts.group("number").strip());
        return switch (kind) {
            case MONEY -> currency(around, usual).flatMap(code -> number.map(value -> new Quantity(value, Unit.money(code))));
            case RATIO -> number.filter(value -> around.isEmpty() || around.equals("%") || around.equals("\u066A")).map(value -> new Quantity(value.movePointLeft(2), Unit.RATIO));
            case COUNT, NUMBER, POINTS, SECONDS, DAYS -> number.filter(value -> around.isEmpty()).map(value -> new Quantity(value, Unit.of(kind, "")));
        };
    }

    /** Latin digits, one minus, plain blanks, no marks that only steer the direction of writing. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.strip().codePoints().filter(c -> c != 0x200E && c != 0x200F && c != 0x061C && (c < 0x2066 || c > 0x2069)).forEach(c -> {
            int digit = UCharacter.digit(c, 10);
            if (digit >= 0 && UCharacter.isDigit(c)) {
                plain.append(digit);
            } else if (c == 0x2212) {
                plain.append('-');
            } else if (Character.isSpaceChar(c)) {
                plain.append(' ');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private Optional<BigDecimal> number(String written) {
        String text = ungrouped(written);
        char decimal = symbols.getDecimalSeparator();
        // A point is one wherever it does not part thousands.
        if (text.indexOf(decimal) >= 0 && text.indexOf('.') < 0) {
            text = text.replace(decimal, '.');
        } else if (decimal != '.' && symbols.getGroupingSeparator() == '.') {
            return text.indexOf('.') < 0 && NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Without separators of thousands, where they part thousands only. */
    private String ungrouped(String written) {
        String group = "[" + Pattern.quote(SPACES + symbols.getGroupingSeparator()) + "]";
        Matcher grouped = Pattern.compile("([+-]?\\d{1,3})((?:" + group + "\\d{3})+)(\\D\\d+)?").matcher(written);
        if (!grouped.matches()) {
            return written;
        }
        return grouped.group(1) + grouped.group(2).replaceAll(group, "") + (grouped.group(3) == null ? "" : grouped.group(3));
    }

    /** The currency that is written, by its code or its sign; the usual one where none is. */
    private Optional<String> currency(String written, String usual) {
        if (written.isEmpty()) {
            return Optional.of(usual).filter(code -> !code.isEmpty());
        }
        if (!usual.isEmpty() && !usual.equals(Unit.NO_CURRENCY) && written.equals(Currency.getInstance(usual).getSymbol(locale))) {
            return Optional.of(usual);
        }
        String code = written.toUpperCase(Locale.ROOT);
        return Currency.isAvailable(code, null, null) ? Optional.of(code) : Optional.empty();
    }
}
