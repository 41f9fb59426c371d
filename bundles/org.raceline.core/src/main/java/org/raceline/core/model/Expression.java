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
    }

    /** The metrics that it names, in order of appearance. */
    default SequencedSet<String> metrics() {
        SequencedSet<String> found = new LinkedHashSet<>();
        collect(this, found);
        return found;
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
