package org.raceline.tables.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text taken apart as a number: sign, percent sign and currency around the digits, and the separators among them. Whether a
 * separator is decimal is left open where the text alone does not say. Digits may be of any one script. Reused; not thread-safe.
 */
public final class NumberText {
    private static final int LONGEST = 160;
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z]{0,3}\\p{Sc}|\\p{Sc}[A-Za-z]{1,2}");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Set<String> WORDS = Set.of("kr", "kr.", "zł", "Kč", "Ft", "lei", "лв", "лв.", "руб", "руб.", "р", "р.", "грн", "грн.", "тг",
            "тг.", "сум", "дин", "дин.", "ден", "ден.", "ریال", "Rs", "Rs.", "R", "RM", "Rp", "S/", "S/.", "Fr", "Fr.", "Bs", "Bs.");

    /** What the separators of a number say. */
    public enum Form {
        /** There are none. */ PLAIN,
        /** One, and it can only be decimal. */ DECIMAL,
        /** Several, and which is which shows. */ GROUPED,
        /** A single one with three digits behind it: decimal or between thousands. */ AMBIGUOUS
    }

    private final StringBuilder text = new StringBuilder();
    private int from;
    private int to;
    private boolean signed;
    private boolean negative;
    private boolean bracketOpen;
    private boolean bracketClosed;
    private boolean percent;
    private String symbol = "";
    private int exponent;
    private boolean hasExponent;
    private Form form = Form.PLAIN;
    private char decimal;
    private char group;

    /** Takes a text apart; answers whether it is a number at all. */
    public boolean read(String raw) {
        signed = false;
        negative = false;
        bracketOpen = false;
        bracketClosed = false;
        percent = false;
        symbol = "";
        exponent = 0;
        hasExponent = false;
        if (raw.length() > LONGEST) {
            return false;
        }
        if (isPlain(raw)) {
            return true;
        }
        if (!normalise(raw)) {
            return false;
        }
        from = 0;
        to = text.length();
        return peelFront() && peelBack() && bracketOpen == bracketClosed && takeExponent() && analyse();
    }

    /** Digits, perhaps with a point or comma among them, as nearly all numbers are: taken apart far quicker. */
    private boolean isPlain(String raw) {
        int length = raw.length();
        int sign = -1;
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c < '0' || c > '9') {
                if (c != '.' && c != ',' || sign >= 0 || i == 0 || i == length - 1) {
                    return false;
                }
                sign = i;
            }
        }
        text.setLength(0);
        text.append(raw);
        from = 0;
        to = length;
        boolean canBeGroup = sign >= 0 && sign <= 3 && length - sign == 4 && raw.charAt(0) != '0';
        form = sign < 0 ? Form.PLAIN : canBeGroup ? Form.AMBIGUOUS : Form.DECIMAL;
        decimal = sign < 0 ? 0 : raw.charAt(sign);
        group = canBeGroup ? decimal : 0;
        return length > 0;
    }

    private boolean normalise(String raw) {
        text.setLength(0);
        int zero = -1;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isDigit(c)) {
                int digit = Character.digit(c, 10);
                if (zero >= 0 && c - digit != zero) {
                    return false;
                }
                zero = c - digit;
                text.append((char) ('0' + digit));
            } else if (!Blanks.isInvisible(c)) {
                text.append(Blanks.is(c) ? ' ' : switch (c) {
                    case '’', 'ʼ' -> '\'';
                    case '−', '－' -> '-';
                    case '٪', '％' -> '%';
                    default -> c;
                });
            }
        }
        return zero >= 0;
    }

    private boolean peelFront() {
        while (from < to) {
            char c = text.charAt(from);
            if (isDigit(from) || isDecimalSign(c) && isDigit(from + 1)) {
                return true;
            }
            if (isOfSymbol(c)) {
                int start = from;
                while (from < to && (isOfSymbol(text.charAt(from)) || isPoint(from, 1))) {
                    from++;
                }
                if (!take(text.substring(start, from))) {
                    return false;
                }
            } else {
                from++;
                if (!mark(c)) {
                    return false;
                }
                bracketOpen |= c == '(';
            }
        }
        return false;
    }

    private boolean peelBack() {
        while (from < to && !isDigit(to - 1)) {
            char c = text.charAt(to - 1);
            if (isOfSymbol(c) || c == '.') {
                int end = to;
                while (to > from && (isOfSymbol(text.charAt(to - 1)) || text.charAt(to - 1) == '.')) {
                    to--;
                }
                if (!take(text.substring(to, end))) {
                    return false;
                }
            } else {
                to--;
                if (!mark(c)) {
                    return false;
                }
                bracketClosed |= c == ')';
            }
        }
        return from < to;
    }

    /** A point or slash within a symbol such as {@code Rs.} or {@code S/.}, behind a letter. */
    private boolean isPoint(int at, int back) {
        char c = text.charAt(at);
        return (c == '.' || c == '/') && at >= back && (Character.isLetter(text.charAt(at - back)) || text.charAt(at - back) == '/');
    }

    private static boolean isOfSymbol(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    private boolean take(String found) {
        boolean known = symbol.isEmpty() && (SYMBOL.matcher(found).matches() || WORDS.contains(found) || isCode(found));
        symbol = found;
        return known;
    }

    private static boolean isCode(String found) {
        if (!CODE.matcher(found).matches()) {
            return false;
        }
        try {
            return Currency.getInstance(found) != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private boolean mark(char c) {
        switch (c) {
            case ' ' -> {
                return true;
            }
            case '%' -> {
                boolean first = !percent;
                percent = true;
                return first;
            }
            case '+', '-' -> {
                boolean first = !signed && !bracketOpen && !bracketClosed;
                signed = true;
                negative = c == '-';
                return first;
            }
            case '(' -> {
                boolean first = !signed && !bracketOpen;
                negative = true;
                return first;
            }
            case ')' -> {
                return bracketOpen && !bracketClosed && !signed;
            }
            default -> {
                return false;
            }
        }
    }

    private boolean takeExponent() {
        int e = from;
        while (e < to && (text.charAt(e) | 0x20) != 'e') {
            e++;
        }
        if (e < to) {
            int digits = e + 1 < to && (text.charAt(e + 1) == '-' || text.charAt(e + 1) == '+') ? e + 2 : e + 1;
            if (to - digits < 1 || to - digits > 2) {
                return false;
            }
            for (int i = digits; i < to; i++) {
                if (!isDigit(i)) {
                    return false;
                }
                exponent = exponent * 10 + text.charAt(i) - '0';
            }
            exponent = text.charAt(e + 1) == '-' ? -exponent : exponent;
            hasExponent = true;
            to = e;
        }
        return from < to && isDigit(to - 1);
    }

    private boolean analyse() {
        int kinds = 0;
        int separators = 0;
        int last = -1;
        int before = -1;
        decimal = 0;
        group = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(i)) {
                char c = text.charAt(i);
                if (!isSeparator(c)) {
                    return false;
                }
                separators++;
                kinds += last < 0 || c != text.charAt(last) ? 1 : 0;
                before = last;
                last = i;
            }
        }
        if (separators == 0) {
            form = Form.PLAIN;
            return true;
        }
        char sign = text.charAt(last);
        boolean canBeDecimal = isDecimalSign(sign);
        if (separators == 1) {
            boolean canBeGroup = sign != '٫' && isGrouped(to);
            form = canBeDecimal && canBeGroup ? Form.AMBIGUOUS : canBeDecimal ? Form.DECIMAL : Form.GROUPED;
            decimal = canBeDecimal ? sign : 0;
            group = canBeGroup ? sign : 0;
            return canBeDecimal || canBeGroup;
        }
        form = Form.GROUPED;
        group = firstSeparator();
        if (kinds == 1) {
            return group != '٫' && isGrouped(to);
        }
        decimal = sign;
        return kinds == 2 && canBeDecimal && text.charAt(before) != sign && group != '٫' && isGrouped(last);
    }

    private char firstSeparator() {
        int i = from;
        while (isDigit(i)) {
            i++;
        }
        return text.charAt(i);
    }

    /** Whether the separators up to an end part groups of three, or of two before the last as in India. */
    private boolean isGrouped(int end) {
        int size = 0;
        int groups = 0;
        boolean thousands = true;
        boolean lakhs = true;
        for (int i = from; i <= end; i++) {
            if (i < end && isDigit(i)) {
                size++;
                continue;
            }
            boolean first = groups == 0;
            boolean lastOne = i == end;
            thousands &= first ? size >= 1 && size <= 3 : size == 3;
            lakhs &= first ? size >= 1 && size <= 2 : size == (lastOne ? 3 : 2);
            groups++;
            size = 0;
        }
        return text.charAt(from) != '0' && (thousands || lakhs && groups > 2);
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isSeparator(char c) {
        return isDecimalSign(c) || c == ' ' || c == '\'' || c == '٬';
    }

    private static boolean isDecimalSign(char c) {
        return c == '.' || c == ',' || c == '٫';
    }

    /** The number, its separators read as told; percent signs move the point. */
    public BigDecimal value(char decimalSign) {
        StringBuilder plain = new StringBuilder(negative ? "-" : "");
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
            } else if (c == decimalSign) {
                plain.append('.');
            }
        }
        int shift = exponent - (percent ? 2 : 0);
        BigDecimal value = new BigDecimal(plain.toString());
        return shift == 0 ? value : value.scaleByPowerOfTen(shift);
    }

    public Form form() {
        return form;
    }

    /** The sign that is decimal, or can be; 0 where there is none. */
    public char decimal() {
        return decimal;
    }

    /** The sign that stands between thousands, or can; 0 where there is none. */
    public char group() {
        return group;
    }

    public boolean isPercent() {
        return percent;
    }

    public boolean hasExponent() {
        return hasExponent;
    }

    /** What stands beside the number, or the empty text. */
    public String symbol() {
        return symbol;
    }

    /** Whether it is ambiguous only between a number with three zeros behind the point and thousands. */
    public boolean endsInThousands() {
        return text.charAt(to - 1) == '0' && text.charAt(to - 2) == '0' && text.charAt(to - 3) == '0';
    }

    public boolean isZero() {
        for (int i = from; i < to; i++) {
            if (isDigit(i) && text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
