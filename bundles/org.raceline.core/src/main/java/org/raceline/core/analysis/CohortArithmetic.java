package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;

/** From what was counted to cohorts and their averages. */
public final class CohortArithmetic {
    private CohortArithmetic() {
    }

    /** A cohort and a period, by their indexes. */
    public record Place(int cohort, int period) {
    }

    /**
     * Cohorts by period.
     *
     * @param periods whole ones on end, from the first cohort to the newest covered day
     * @param cohorts how many of them are cohorts
     * @param sizes   persons by index of the cohort; absent: none
     * @param amounts what was counted; absent: nothing
     * @param unit    of the amounts
     */
    public static List<Cohort> cohorts(List<Period> periods, int cohorts, Coverage covered, Map<Integer, Long> sizes, Map<Place, Quantity> amounts, Unit unit) {
        Quantity nothing = new Quantity(BigDecimal.ZERO, unit);
        List<Cohort> answer = new ArrayList<>();
        for (int c = 0; c < cohorts; c++) {
            long size = sizes.getOrDefault(c, 0L);
            List<CohortCell> cells = new ArrayList<>();
            for (int p = c; p < periods.size(); p++) {
                CohortCell.State state = state(periods.get(p), covered);
                Optional<Quantity> amount = state == CohortCell.State.UNCOVERED ? Optional.empty() : Optional.of(amounts.getOrDefault(new Place(c, p), nothing));
                cells.add(new CohortCell(p - c, periods.get(p), state, amount, amount.filter(a -> size > 0).map(a -> a.over(Quantity.count(size)))));
            }
            answer.add(new Cohort(periods.get(c), size, state(periods.get(c), covered), cells));
        }
        return answer;
    }

    private static CohortCell.State state(Period period, Coverage covered) {
        Period known = covered.span().orElseThrow();
        boolean over = !period.to().isAfter(known.to());
        Period begun = over ? period : new Period(period.from(), known.to());
        return !covered.covers(begun) ? CohortCell.State.UNCOVERED : over ? CohortCell.State.MATURE : CohortCell.State.IMMATURE;
    }

    /** Sums over mature cells, divided by the sum of the sizes of the cohorts that have them. */
    public static List<Cohorts.Average> averages(List<Cohort> cohorts) {
        List<Cohorts.Average> averages = new ArrayList<>();
        int ages = cohorts.stream().mapToInt(c -> c.cells().size()).max().orElse(0);
        for (int age = 0; age < ages; age++) {
            int wanted = age;
            List<Cohort> mature = cohorts.stream().filter(c -> c.size() > 0 && c.cells().size() > wanted && c.cells().get(wanted).state() == CohortCell.State.MATURE).toList();
            long customers = mature.stream().mapToLong(Cohort::size).sum();
            mature.stream().map(c -> c.cells().get(wanted).amount().orElseThrow()).reduce(Quantity::plus)
                    .ifPresent(sum -> averages.add(new Cohorts.Average(wanted, mature.size(), customers, sum, sum.over(Quantity.count(customers)))));
        }
        return averages;
    }
}
