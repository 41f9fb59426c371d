package org.raceline.core.model;

import java.math.BigDecimal;

/**
 * Reads formulas: {@code sum := product (('+'|'-') product)*}, {@code product := factor (('*'|'/') factor)*},
 * {@code factor := number | metric-id | '(' sum ')'}. There are no functions and no unary signs.
 */
public final class FormulaParser {
    private static final int MAX_LENGTH = 1000;
    private static final int MAX_DEPTH = 50;

    private final String text;
    private int position;
    private int depth;

    private FormulaParser(String text) {
        this.text = text;
    }

    /** @throws FormulaException with the position if the text is not a formula */
    public static Expression parse(String text) throws FormulaException {
        FormulaParser parser = new FormulaParser(text);
        if (text.length() > MAX_LENGTH) {
            throw parser.unexpected("a formula of at most " + MAX_LENGTH + " characters");
        }
        Expression whole = parser.sum();
        parser.blanks();
        if (parser.position < text.length()) {
            throw parser.unexpected("an operator");
        }
        return whole;
    }

    private Expression sum() throws FormulaException {
        Expression left = product();
        while (true) {
            if (accept('+')) {
                left = new Expression.Operation(Expression.Operator.PLUS, left, product());
            } else if (accept('-')) {
                left = new Expression.Operation(Expression.Operator.MINUS, left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() throws FormulaException {
        Expression left = factor();
        while (true) {
            if (accept('*')) {
                left = new Expression.Operation(Expression.Operator.TIMES, left, factor());
            } else if (accept('/')) {
                left = new Expression.Operation(Expression.Operator.OVER, left, factor());
            } else {
                return left;
            }
        }
    }

    private Expression factor() throws FormulaException {
        if (accept('(')) {
            if (++depth > MAX_DEPTH) {
                throw unexpected("fewer than " + MAX_DEPTH + " nested parentheses");
            }
            Expression inner = sum();
            if (!accept(')')) {
                throw unexpected("')'");
            }
            depth--;
            return inner;
        }
        blanks();
        int start = position;
        while (position < text.length() && isWord(text.charAt(position))) {
            position++;
        }
        String word = text.substring(start, position);
        if (word.matches("[a-z][a-z0-9_]*")) {
            return new Expression.Reference(word);
        }
        if (word.matches("[0-9]+(\\.[0-9]+)?")) {
            return new Expression.Constant(new BigDecimal(word));
        }
        position = start;
        throw unexpected("a metric, a number or '('");
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '.';
    }

    private boolean accept(char wanted) {
        blanks();
        boolean there = position < text.length() && text.charAt(position) == wanted;
        if (there) {
            position++;
        }
        return there;
    }

    private void blanks() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
    }

    private FormulaException unexpected(String expected) {
        return new FormulaException(text, position + 1, expected);
    }
}
