package org.raceline.core.model;

import java.util.Map;

/**
 * Whether a formula's arithmetic makes sense: money is never added to counts, what never adds (distinct people, medians) is never
 * added. Works on kinds of unit; currencies are seen only with the facts.
 */
final class FormulaTyping {
    private final Map<String, Metric> metrics;
    private final Texts texts;
    private final FormulaParser.Parsed formula;

    /** @param metrics those that the formula may name */
    FormulaTyping(Map<String, Metric> metrics, Texts texts, FormulaParser.Parsed formula) {
        this.metrics = metrics;
        this.texts = texts;
        this.formula = formula;
    }

    /** Thrown with a sentence that says what does not fit, and where. */
    static final class Mistyped extends Exception {
        private static final long serialVersionUID = 1;

        Mistyped(String message) {
            super(message);
        }
    }

    /** @throws Mistyped if the formula does not give the declared kind of unit */
    void check(Unit.Kind declared) throws Mistyped {
        Unit.Kind kind = kind(formula.expression());
        boolean fits = kind == declared || kind == Unit.Kind.RATIO && (declared == Unit.Kind.POINTS || declared == Unit.Kind.NUMBER);
        if (!fits) {
            throw new Mistyped(texts.text("formula.unit", declared.id(), kind.id()));
        }
    }

    private Mistyped mistyped(String key, Expression where, Object... arguments) {
        return new Mistyped(texts.text("formula.position", texts.text(key, arguments), formula.positions().get(where)));
    }

    private Unit.Kind kind(Expression expression) throws Mistyped {
        return switch (expression) {
            case Expression.Constant constant -> Unit.Kind.RATIO;
            case Expression.Reference reference -> {
                Metric metric = metrics.get(reference.metric());
                if (metric == null) {
                    throw mistyped("formula.unknown", reference, reference.metric());
                }
                yield metric.unit();
            }
            case Expression.Operation operation -> kind(operation);
        };
    }

    private Unit.Kind kind(Expression.Operation operation) throws Mistyped {
        Unit.Kind left = kind(operation.left());
        Unit.Kind right = kind(operation.right());
        return switch (operation.operator()) {
            case PLUS, MINUS -> {
                if (left != right) {
                    throw mistyped("formula.unlike", operation, left.id(), right.id());
                }
                refuseUnaddable(operation.left());
                refuseUnaddable(operation.right());
                yield left;
            }
            case TIMES -> {
                if (left != Unit.Kind.RATIO && right != Unit.Kind.RATIO) {
                    throw mistyped("formula.times", operation, left.id(), right.id());
                }
                yield left == Unit.Kind.RATIO ? right : left;
            }
            case OVER -> {
                if (left == right) {
                    yield Unit.Kind.RATIO;
                }
                if (right != Unit.Kind.COUNT && right != Unit.Kind.RATIO) {
                    throw mistyped("formula.over", operation, left.id(), right.id());
                }
                yield left;
            }
        };
    }

    private void refuseUnaddable(Expression operand) throws Mistyped {
        Metric never = neverAdded(operand);
        if (never != null) {
            throw mistyped(never.unit() == Unit.Kind.COUNT ? "formula.distinct" : "formula.never", operand, never.id());
        }
    }

    /** The metric for whose sake a term never adds: it alone, or times a number; null where it may be added, as what is per something else may. */
    private Metric neverAdded(Expression term) throws Mistyped {
        return switch (term) {
            case Expression.Constant constant -> null;
            case Expression.Reference reference -> switch (metrics.get(reference.metric())) {
                case Metric.Formula inner -> neverAdded(inner.expression());
                case Metric metric -> metric.aggregation() == Aggregation.NONE ? metric : null;
            };
            case Expression.Operation operation -> {
                if (operation.operator() == Expression.Operator.OVER && kind(operation.right()) != Unit.Kind.RATIO) {
                    yield null;
                }
                Metric left = neverAdded(operation.left());
                yield left != null ? left : neverAdded(operation.right());
            }
        };
    }
}
