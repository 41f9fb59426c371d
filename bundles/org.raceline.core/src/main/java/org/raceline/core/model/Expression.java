package org.raceline.core.model;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** The formula of a derived metric: + - x / over metrics and numbers. Read by {@link FormulaParser}. */
public sealed interface Expression {

    /** A plain number, e.g. the 1 of {@code 1 - a / b}. */
    record Constant(BigDecimal value) implements Expression {
    }

    /** The value of another metric, by id. */
    record Reference(String metric) implements Expression {
    }

    /** An operation on two expressions. */
    record Operation(Operator operator, Expression left, Expression right) implements Expression {
    }

    /** The four operators and how they are written. */
    enum Operator {
        PLUS('+'), MINUS('-'), TIMES('*'), OVER('/');

        private final char symbol;

        Operator(char symbol) {
            this.symbol = symbol;
        }

        public char symbol() {
            return symbol;
        }

        /** How strongly it holds its operands together. */
        int binding() {
            return this == PLUS || this == MINUS ? 1 : 2;
        }
    }

    /** Whether it is the larger the more days its metrics are told of, where each of them grows with days: what is divided by one does not. */
    default boolean growsWithDays() {
        return switch (this) {
            case Constant constant -> false;
            case Reference reference -> true;
            case Operation(Operator operator, Expression left, Expression right) ->
                    operator == Operator.OVER ? left.growsWithDays() && !right.growsWithDays() : left.growsWithDays() || right.growsWithDays();
        };
    }

    /** The metrics that it names, in order of appearance. */
    default SequencedSet<String> metrics() {
        SequencedSet<String> found = new LinkedHashSet<>();
        collect(this, found);
        return found;
    }

    /** As {@link FormulaParser} reads it: reading the text gives the same tree. Parentheses stand only where they are needed. */
    default String text() {
        return switch (this) {
            case Constant constant -> constant.value().toPlainString();
            case Reference reference -> reference.metric();
            case Operation(Operator operator, Expression left, Expression right) ->
                    enclosed(left, operator.binding()) + " " + operator.symbol() + " " + enclosed(right, operator.binding() + 1);
        };
    }

    /** Operators of one binding are read from the left, so the right operand is enclosed where it binds as weakly. */
    private static String enclosed(Expression operand, int least) {
        boolean weaker = operand instanceof Operation inner && inner.operator().binding() < least;
        return weaker ? "(" + operand.text() + ")" : operand.text();
    }

    private static void collect(Expression expression, SequencedSet<String> found) {
        switch (expression) {
            case Constant constant -> { }
            case Reference reference -> found.add(reference.metric());
            case Operation operation -> {
                collect(operation.left(), found);
                collect(operation.right(), found);
            }
        }
    }
}
