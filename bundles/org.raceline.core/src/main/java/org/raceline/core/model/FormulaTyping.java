package org.raceline.core.model;

import java.util.Map;

/**
 * Whether a formula's arithmetic makes sense: money is never added to counts, distinct people are never added. Works on kinds of
 * unit; currencies are seen only with the facts.
 */
final class FormulaTyping {
    private final Map<String, Metric> metrics;
    private final Texts texts;

    FormulaTyping(Map<String, Metric> metrics, Texts texts) {
        this.metrics = metrics;
        this.texts = texts;
    }

    /** Thrown with a sentence that says what does not fit. */
    static final class Mistyped extends Exception {
        private static final long serialVersionUID = 1;

        Mistyped(String message) {
            super(message);
        }
    }

    /** @throws Mistyped if the formula does not give the declared kind of unit */
    void check(Expression expression, Unit.Kind declared) throws Mistyped {
        Unit.Kind kind = kind(expression);
        boolean fits = kind == declared || kind == Unit.Kind.RATIO && (declared == Unit.Kind.POINTS || declared == Unit.Kind.NUMBER);
        if (!fits) {
            throw new Mistyped(texts.text("formula.unit", declared.id(), kind.id()));
        }
    }

    private Unit.Kind kind(Expression expression) throws Mistyped {
        return switch (expression) {
            case Expression.Constant constant -> Unit.Kind.RATIO;
            case Expression.Reference reference -> {
                Metric metric = metrics.get(reference.metric());
                if (metric == null) {
                    throw new Mistyped(texts.text("formula.unknown", reference.metric()));
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
                    throw new Mistyped(texts.text("formula.unlike", left.id(), right.id()));
                }
                refuseDistinct(operation.left());
                refuseDistinct(operation.right());
                yield left;
            }
            case TIMES -> {
                if (left != Unit.Kind.RATIO && right != Unit.Kind.RATIO) {
                    throw new Mistyped(texts.text("formula.times", left.id(), right.id()));
                }
                yield left == Unit.Kind.RATIO ? right : left;
            }
            case OVER -> {
                if (left == right) {
                    yield Unit.Kind.RATIO;
                }
                if (right != Unit.Kind.COUNT && right != Unit.Kind.RATIO) {
                    throw new Mistyped(texts.text("formula.over", left.id(), right.id()));
                }
                yield left;
            }
        };
    }

    private void refuseDistinct(Expression expression) throws Mistyped {
        if (expression instanceof Expression.Reference reference && metrics.get(reference.metric()) instanceof Metric metric
                && metric.aggregation() == Aggregation.NONE && metric.unit() == Unit.Kind.COUNT) {
            throw new Mistyped(texts.text("formula.distinct", metric.id()));
        }
    }
}
