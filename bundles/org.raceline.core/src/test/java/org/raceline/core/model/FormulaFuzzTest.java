package org.raceline.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.raceline.core.model.Expression.Constant;
import org.raceline.core.model.Expression.Operation;
import org.raceline.core.model.Expression.Operator;
import org.raceline.core.model.Expression.Reference;

/** A hundred thousand formulas, made by chance and damaged by chance: each gives a tree that can be printed, or a place where it ends to be one. */
class FormulaFuzzTest {
    private static final int FORMULAS = 100_000;
    private static final List<String> METRICS = List.of("orders", "visits", "visitors", "gross_sales", "media_cost", "a", "x_1");
    private static final String DAMAGE = "()+-*/ .09azAZ_;'\"\\\n\t\u0000٣é,%^=select";

    private final Random random = new Random(20_260_301);

    private Expression expression(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextInt(3) == 0 ? new Constant(new BigDecimal(random.nextInt(1_000)).movePointLeft(random.nextInt(3))) : new Reference(METRICS.get(random.nextInt(METRICS.size())));
        }
        return new Operation(Operator.values()[random.nextInt(4)], expression(depth - 1), expression(depth - 1));
    }

    private String damaged(String text) {
        StringBuilder damaged = new StringBuilder(text);
        for (int times = random.nextInt(4); times > 0 && !damaged.isEmpty(); times--) {
            int at = random.nextInt(damaged.length());
            char other = DAMAGE.charAt(random.nextInt(DAMAGE.length()));
            switch (random.nextInt(4)) {
                case 0 -> damaged.setCharAt(at, other);
                case 1 -> damaged.insert(at, other);
                case 2 -> damaged.deleteCharAt(at);
                default -> damaged.insert(at, damaged.substring(0, random.nextInt(damaged.length())));
            }
        }
        return damaged.toString();
    }

    @Test
    void whatIsPrintedReadsAsTheSameTree() throws Exception {
        for (int i = 0; i < FORMULAS; i++) {
            Expression tree = expression(random.nextInt(6));
            String text = tree.text();
            if (text.length() <= 1_000) {
                assertThat(FormulaParser.parse(text)).as("formula %d: %s", i, text).isEqualTo(tree);
            }
        }
    }

    @Test
    void aDamagedFormulaIsAnotherOneOrNoneWithItsPlace() {
        int none = 0;
        for (int i = 0; i < FORMULAS; i++) {
            String text = damaged(expression(random.nextInt(5)).text());
            try {
                Expression tree = FormulaParser.parse(text);
                assertThat(FormulaParser.parse(tree.text())).as("formula %d: %s", i, text).isEqualTo(tree);
            } catch (FormulaException wrong) {
                none++;
                assertThat(wrong.position()).as("formula %d: %s", i, text).isBetween(1, text.length() + 1);
                assertThat(wrong).hasMessageContaining("at character " + wrong.position());
            }
        }
        assertThat(none).as("some are damaged, some still mean something").isBetween(FORMULAS / 10, FORMULAS * 9 / 10);
    }

    /** Whatever loads has the unit that it says, and whatever does not is left out with a sentence and its place. */
    @Test
    void whatLoadsIsTypedAndWhatDoesNotIsNamed() {
        Catalogue base = CatalogueReader.read(List.of(observed("orders", "count", "sum"), observed("visits", "count", "sum"), observed("visitors", "count", "none"),
                observed("gross_sales", "money", "sum"), observed("media_cost", "money", "sum"), observed("a", "seconds", "sum"), observed("x_1", "ratio", "none")));
        int loaded = 0;
        for (int i = 0; i < FORMULAS / 20; i++) {
            Expression tree = expression(1 + random.nextInt(3));
            for (String unit : List.of("count", "money", "ratio")) {
                Declaration formula = new Declaration("fuzz", "formula", Map.of("id", "made", "name", "Made", "definition", "Made.", "unit", unit, "text", tree.text()), List.of());
                Catalogue read = CatalogueReader.read(base, List.of(formula));
                if (read.metric("made").isPresent()) {
                    loaded++;
                    assertThat(Units.of(tree, base)).as(tree.text()).isEqualTo(Unit.Kind.valueOf(unit.toUpperCase(Locale.ROOT)));
                } else {
                    assertThat(read.problems()).as(tree.text()).singleElement().satisfies(issue -> assertThat(issue.what()).startsWith("fuzz: formula \"made\" is left out: "));
                }
            }
        }
        assertThat(loaded).isGreaterThan(100);
    }

    /** The unit of a formula by the rules of arithmetic, told independently; null where it has none. */
    private static final class Units {
        static Unit.Kind of(Expression tree, Catalogue catalogue) {
            return switch (tree) {
                case Constant constant -> Unit.Kind.RATIO;
                case Reference reference -> catalogue.metric(reference.metric()).orElseThrow().unit();
                case Operation(Operator operator, Expression left, Expression right) -> joined(operator, of(left, catalogue), of(right, catalogue));
            };
        }

        private static Unit.Kind joined(Operator operator, Unit.Kind left, Unit.Kind right) {
            if (left == null || right == null) {
                return null;
            }
            return switch (operator) {
                case PLUS, MINUS -> left == right ? left : null;
                case TIMES -> left == Unit.Kind.RATIO ? right : right == Unit.Kind.RATIO ? left : null;
                case OVER -> left == right ? Unit.Kind.RATIO : right == Unit.Kind.COUNT || right == Unit.Kind.RATIO ? left : null;
            };
        }
    }

    private static Declaration observed(String id, String unit, String aggregation) {
        return new Declaration("fuzz", "observed", Map.of("id", id, "name", id, "definition", id, "unit", unit, "aggregation", aggregation), List.of());
    }
}
