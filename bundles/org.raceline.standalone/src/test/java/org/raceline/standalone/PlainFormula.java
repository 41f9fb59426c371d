package org.raceline.standalone;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Works out the text of a formula in fractions; empty where it divides by zero. */
final class PlainFormula {
    private static final Pattern SIGN = Pattern.compile("[a-z_][a-z_0-9]*|[0-9.]+|[-+*/()]");

    private final ArrayDeque<String> rest;
    private final Map<String, Exact> operands;
    private boolean divided = true;

    private PlainFormula(String text, Map<String, Exact> operands) {
        rest = new ArrayDeque<>(signs(text));
        this.operands = operands;
    }

    private static List<String> signs(String text) {
        return SIGN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The metrics that a formula names. */
    static List<String> names(String text) {
        return signs(text).stream().filter(sign -> Character.isLetter(sign.charAt(0))).distinct().toList();
    }

    static Optional<Exact> value(String text, Map<String, Exact> operands) {
        PlainFormula formula = new PlainFormula(text, operands);
        Exact sum = formula.sum();
        return formula.divided ? Optional.of(sum) : Optional.empty();
    }

    private Exact sum() {
        Exact sum = product();
        while ("+".equals(rest.peek()) || "-".equals(rest.peek())) {
            sum = rest.pop().equals("+") ? sum.plus(product()) : sum.minus(product());
        }
        return sum;
    }

    private Exact product() {
        Exact product = part();
        while ("*".equals(rest.peek()) || "/".equals(rest.peek())) {
            boolean times = rest.pop().equals("*");
            Exact next = part();
            if (!times && next.isZero()) {
                divided = false;
            } else {
                product = times ? product.times(next) : product.over(next);
            }
        }
        return product;
    }

    private Exact part() {
        String sign = rest.pop();
        if (sign.equals("(")) {
            Exact inner = sum();
            rest.pop();
            return inner;
        }
        return Character.isDigit(sign.charAt(0)) ? Exact.of(new BigDecimal(sign)) : operands.get(sign);
    }
}
