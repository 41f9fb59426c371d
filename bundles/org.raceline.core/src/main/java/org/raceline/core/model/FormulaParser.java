package org.raceline.core.model;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;

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
    private final Map<Expression, Integer> positions = new IdentityHashMap<>();

    private FormulaParser(String text) {
        this.text = text;
    }

    /**
     * @param positions of each expression in it (by identity) the character, from 1: of an operation that of its operator
     */
    record Parsed(Expression expression, Map<Expression, Integer> positions) {
    }

    /** @throws FormulaException with the position if the text is not a formula */
    public static Expression parse(String text) throws FormulaException {
        return read(text).expression();
    }

    /** As {@link #parse}, and tells where everything stands. */
    static Parsed read(String text) throws FormulaException {
        FormulaParser parser = new FormulaParser(text);
        if (text.length() > MAX_LENGTH) {
            throw parser.unexpected("a formula of at most " + MAX_LENGTH + " characters");
        }
        Expression whole = parser.sum();
        parser.blanks();
        if (parser.position < text.length()) {
            throw parser.unexpected("an operator");
        }
        return new Parsed(whole, parser.positions);
    }

    private Expression at(int where, Expression read) {
        positions.put(read, where);
        return read;
    }

    private Expression operation(Expression.Operator operator, Expression left, int where, Expression right) {
        return at(where, new Expression.Operation(operator, left, right));
    }

    private Expression sum() throws FormulaException {
        Expression left = product();
        while (true) {
            if (accept('+')) {
                left = operation(Expression.Operator.PLUS, left, position, product());
            } else if (accept('-')) {
                left = operation(Expression.Operator.MINUS, left, position, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() throws FormulaException {
        Expression left = factor();
        while (true) {
            if (accept('*')) {
                left = operation(Expression.Operator.TIMES, left, position, factor());
            } else if (accept('/')) {
                left = operation(Expression.Operator.OVER, left, position, factor());
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
            return at(start + 1, new Expression.Reference(word));
        }
        if (word.matches("[0-9]+(\\.[0-9]+)?")) {
            return at(start + 1, new Expression.Constant(new BigDecimal(word)));
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
