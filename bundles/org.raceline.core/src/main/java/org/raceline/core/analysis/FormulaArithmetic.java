package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.model.Expression;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;

/** Works out a formula. Typed: money stays money of its currency, and unlike units never add. Only quotients are rounded, to 34 digits. */
public final class FormulaArithmetic {
    private final Map<String, Quantity> operands;

    private FormulaArithmetic(Map<String, Quantity> operands) {
        this.operands = operands;
    }

    /** A value, or why there is none: {@link Reason#MIXED_CURRENCY} or {@link Reason#UNDEFINED}. */
    public record Outcome(Optional<Quantity> value, Optional<Reason> reason) {
    }

    /**
     * Works out a formula; any zero divisor makes the whole undefined.
     *
     * @param operands the value of every metric that the formula names, by id
     * @throws IllegalArgumentException if an operand is missing, unlike units are added, or the result is not of the formula's
     *                                  kind of unit; the catalogue refuses such formulas
     */
    public static Outcome evaluate(Metric.Formula formula, Map<String, Quantity> operands) {
        long currencies = formula.expression().metrics().stream().map(operands::get)
                .filter(q -> q != null && q.unit().kind() == Unit.Kind.MONEY).map(Quantity::unit).distinct().count();
        if (currencies > 1) {
            return new Outcome(Optional.empty(), Optional.of(Reason.MIXED_CURRENCY));
        }
        Optional<Quantity> result = new FormulaArithmetic(operands).value(formula.expression());
        if (result.isEmpty()) {
            return new Outcome(Optional.empty(), Optional.of(Reason.UNDEFINED));
        }
        return new Outcome(Optional.of(declared(formula, result.get())), Optional.empty());
    }

    private static Quantity declared(Metric.Formula formula, Quantity result) {
        if (result.unit().kind() == formula.unit()) {
            return result;
        }
        if (result.unit().kind() == Unit.Kind.RATIO && (formula.unit() == Unit.Kind.POINTS || formula.unit() == Unit.Kind.NUMBER)) {
            return new Quantity(result.value(), Unit.of(formula.unit(), ""));
        }
        throw new IllegalArgumentException(formula.id() + " is declared as " + formula.unit().id() + " and gives " + result.unit().symbol());
    }

    /** Empty where something is divided by zero. */
    private Optional<Quantity> value(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> Optional.of(new Quantity(constant.value(), Unit.RATIO));
            case Expression.Reference reference -> {
                Quantity operand = operands.get(reference.metric());
                if (operand == null) {
                    throw new IllegalArgumentException("no value for " + reference.metric());
                }
                yield Optional.of(operand);
            }
            case Expression.Operation operation -> {
                Optional<Quantity> right = value(operation.right());
                yield value(operation.left()).flatMap(l -> right.flatMap(r -> apply(operation.operator(), l, r)));
            }
        };
    }

    private static Optional<Quantity> apply(Expression.Operator operator, Quantity left, Quantity right) {
        return switch (operator) {
            case PLUS -> Optional.of(left.plus(right));
            case MINUS -> Optional.of(left.minus(right));
            case TIMES -> Optional.of(times(left, right));
            case OVER -> right.isZero() ? Optional.empty() : Optional.of(new Quantity(left.over(right), quotient(left.unit(), right.unit())));
        };
    }

    private static Quantity times(Quantity left, Quantity right) {
        BigDecimal product = left.value().multiply(right.value());
        if (left.unit().equals(Unit.RATIO)) {
            return new Quantity(product, right.unit());
        }
        if (right.unit().equals(Unit.RATIO)) {
            return new Quantity(product, left.unit());
        }
        throw new IllegalArgumentException("cannot multiply " + left.unit().symbol() + " by " + right.unit().symbol());
    }

    private static Unit quotient(Unit left, Unit right) {
        if (left.equals(right)) {
            return Unit.RATIO;
        }
        if (right.equals(Unit.COUNT) || right.equals(Unit.RATIO)) {
            return left;
        }
        throw new IllegalArgumentException("cannot divide " + left.symbol() + " by " + right.symbol());
    }
}
