package org.raceline.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.raceline.core.analysis.Cohort;
import org.raceline.core.analysis.CohortCell;
import org.raceline.core.analysis.CohortMeasure;
import org.raceline.core.analysis.CohortQuery;
import org.raceline.core.analysis.Cohorts;
import org.raceline.core.analysis.Missing;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;

/**
 * What customers do in the weeks, months or quarters after their first order, cohort by cohort. Cells that may still grow are
 * hatched; cells of days that no file speaks of say nothing.
 *
 * @param periods cohorts of these days; empty: the last twelve
 */
public record CohortsWidget(Grain grain, CohortMeasure measure, Optional<Period> periods) implements Widget {
    private static final String ORDER = "order";
    private static final String NOTHING = "–";

    @Override
    public String id() {
        return "cohorts";
    }

    @Override
    public String title(Locale locale) {
        return ChartTexts.in(locale).text("cohorts.title." + measure.id());
    }

    @Override
    public boolean filters() {
        return true;
    }

    @Override
    public HeatMap load(Question question) {
        return heatMap(question.analysis().customers().cohorts(new CohortQuery(ORDER, grain, measure, periods, question.filter(), false)), new Formats(question.locale()));
    }

    HeatMap heatMap(Cohorts cohorts, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        int ages = cohorts.cohorts().stream().mapToInt(cohort -> cohort.cells().size()).max().orElse(0);
        List<HeatMap.Column> columns = new ArrayList<>();
        for (int age = 0; age < ages; age++) {
            columns.add(new HeatMap.Column(formats.number(age), Ink.of(Stage.ENGAGE)));
        }
        double most = cohorts.cohorts().stream().flatMap(cohort -> cohort.cells().stream()).mapToDouble(this::size).max().orElse(0);
        List<HeatMap.Row> rows = new ArrayList<>();
        for (Cohort cohort : cohorts.cohorts()) {
            String name = formats.period(cohort.period());
            rows.add(new HeatMap.Row(name, formats.number(cohort.size()), false, cohort.cells().stream().map(cell -> cell(cell, name, cohort, most, formats)).toList()));
        }
        if (!cohorts.averages().isEmpty()) {
            rows.add(average(cohorts, ages, formats));
        }
        return new HeatMap(title(formats.locale()), texts.text("cohorts.corner"), columns, cohorts.cohorts().isEmpty() ? List.of() : rows, cohorts.missing().map(Missing::explanation).orElse(""));
    }

    private HeatMap.Row average(Cohorts cohorts, int ages, Formats formats) {
        String name = ChartTexts.in(formats.locale()).text("cohorts.average");
        List<HeatMap.Cell> cells = new ArrayList<>();
        for (int age = 0; age < ages; age++) {
            int wanted = age;
            cells.add(cohorts.averages().stream().filter(average -> average.age() == wanted).findFirst()
                    .map(average -> new HeatMap.Cell(shown(average.perCustomer(), average.amount(), formats), OptionalDouble.empty(), false, "", "")).orElse(HeatMap.Cell.NOTHING));
        }
        return new HeatMap.Row(name, "", true, cells);
    }

    private String shown(BigDecimal perCustomer, Quantity amount, Formats formats) {
        return switch (measure) {
            case SHARE -> formats.percent(perCustomer);
            case CUSTOMERS, ORDERS, REVENUE -> formats.quantity(amount);
        };
    }

    private HeatMap.Cell cell(CohortCell cell, String name, Cohort cohort, double most, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        if (cell.amount().isEmpty()) {
            return new HeatMap.Cell(NOTHING, OptionalDouble.empty(), false, texts.text("cohorts.uncovered", name, formats.period(cell.period())), "");
        }
        String amount = formats.quantity(cell.amount().get());
        String text = measure == CohortMeasure.SHARE ? cell.perCustomer().map(formats::percent).orElse(NOTHING) : amount;
        boolean open = cell.state() == CohortCell.State.IMMATURE;
        boolean people = measure == CohortMeasure.SHARE || measure == CohortMeasure.CUSTOMERS;
        String says = texts.text((people ? "cohorts.says" : "cohorts.brings") + (open ? ".open" : ""), name, formats.period(cell.period()), text, amount, formats.number(cohort.size()));
        return new HeatMap.Cell(text, OptionalDouble.of(most <= 0 ? 0 : size(cell) / most), open, says, "");
    }

    private double size(CohortCell cell) {
        // Everybody is active in the first period: of shares and persons it would make the rest pale.
        boolean first = cell.age() == 0 && (measure == CohortMeasure.SHARE || measure == CohortMeasure.CUSTOMERS);
        Optional<Double> size = measure == CohortMeasure.SHARE ? cell.perCustomer().map(BigDecimal::doubleValue) : cell.amount().map(amount -> amount.value().doubleValue());
        return first ? 0 : size.map(value -> Math.max(0, value)).orElse(0.0);
    }
}
