package org.raceline.console.internal.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.Decimals;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Cohort;
import org.raceline.core.analysis.CohortCell;
import org.raceline.core.analysis.CohortMeasure;
import org.raceline.core.analysis.Cohorts;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;

/** What cohorts do in the periods after their first. */
public record CohortsAnswer(Cohorts cohorts) implements Answer {
    @Override
    public void json(JsonWriter json) {
        json.object().member("kind", cohorts.query().kind()).member("grain", cohorts.query().grain().id()).member("show", cohorts.query().measure().id());
        json.name("known");
        if (cohorts.known().isPresent()) {
            json.object().member("from", cohorts.known().get().from().toString()).member("to", cohorts.known().get().to().toString()).endObject();
        } else {
            json.value((String) null);
        }
        Reasons.missing(json, cohorts.missing());
        json.name("cohorts").array();
        for (Cohort cohort : cohorts.cohorts()) {
            json.object();
            Readings.period(json, cohort.period());
            json.member("size", cohort.size()).member("state", cohort.state().id()).name("cells").array();
            for (CohortCell cell : cohort.cells()) {
                json.object().member("age", cell.age());
                Readings.period(json, cell.period());
                json.member("state", cell.state().id()).member("amount", amount(cell.amount())).member("unit", cell.amount().map(a -> a.unit().symbol()).orElse(null))
                        .member("per_customer", quotient(cell.perCustomer())).endObject();
            }
            json.endArray().endObject();
        }
        json.endArray().name("averages").array();
        for (Cohorts.Average average : cohorts.averages()) {
            json.object().member("age", average.age()).member("cohorts", average.cohorts()).member("customers", average.customers())
                    .member("amount", Decimals.exact(average.amount().value())).member("unit", average.amount().unit().symbol())
                    .member("per_customer", Decimals.quotient(average.perCustomer())).endObject();
        }
        json.endArray().member("flags", cohorts.flags()).endObject();
    }

    private static String amount(Optional<Quantity> amount) {
        return amount.map(a -> Decimals.exact(a.value())).orElse(null);
    }

    private static String quotient(Optional<BigDecimal> quotient) {
        return quotient.map(Decimals::quotient).orElse(null);
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("cohort_from", "cohort_to", "size", "age", "from", "to", "state", "amount", "unit", "per_customer"));
        for (Cohort cohort : cohorts.cohorts()) {
            for (CohortCell cell : cohort.cells()) {
                csv.text(cohort.period().from().toString()).text(cohort.period().to().toString()).figure(cohort.size()).figure(cell.age())
                        .text(cell.period().from().toString()).text(cell.period().to().toString()).text(cell.state().id())
                        .figure(cell.amount().map(a -> Decimals.exact(a.value())).orElse("")).text(cell.amount().map(a -> a.unit().symbol()).orElse(""))
                        .figure(cell.perCustomer().map(Decimals::quotient).orElse("")).endRow();
            }
        }
        for (Cohorts.Average average : cohorts.averages()) {
            csv.text("").text("").figure(average.customers()).figure(average.age()).text("").text("").text("average").figure(Decimals.exact(average.amount().value()))
                    .text(average.amount().unit().symbol()).figure(Decimals.quotient(average.perCustomer())).endRow();
        }
    }

    @Override
    public void text(Page page, Wording wording) {
        page.line(wording.text("cohorts." + cohorts.query().measure().id()));
        if (cohorts.missing().isPresent()) {
            page.line(cohorts.missing().get().explanation());
            return;
        }
        int ages = cohorts.cohorts().stream().mapToInt(c -> c.cells().size()).max().orElse(0);
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> head = new ArrayList<>(List.of(Cell.left(wording.text("column.cohort"), Style.FAINT), Cell.right(wording.text("column.customers"), Style.FAINT)));
        for (int age = 0; age < ages; age++) {
            head.add(Cell.right(wording.count(age), Style.FAINT));
        }
        rows.add(head);
        for (Cohort cohort : cohorts.cohorts()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.left(wording.figures().period(cohort.period())), Cell.right(mark(wording.count(cohort.size()), cohort.state(), wording), Style.STRONG)));
            cohort.cells().forEach(cell -> row.add(cell(cell, wording)));
            rows.add(row);
        }
        List<Cell> averages = new ArrayList<>(List.of(Cell.left(wording.text(shares() ? "cohorts.average" : "cohorts.average.per-customer"), Style.STRONG), Cell.right("")));
        for (int age = 0; age < ages; age++) {
            int wanted = age;
            averages.add(Cell.right(cohorts.averages().stream().filter(a -> a.age() == wanted).findFirst().map(a -> perCustomer(a, wording)).orElse("–"), Style.STRONG));
        }
        rows.add(averages);
        page.blank().table(rows).blank();
        page.line(wording.text("cohorts.legend", wording.figures().day(cohorts.known().orElseThrow().to())), Style.FAINT);
        page.line(wording.text("cohorts.first", wording.figures().day(cohorts.known().orElseThrow().from())), Style.FAINT);
        if (!cohorts.flags().isEmpty()) {
            page.line(cohorts.flags().stream().map(wording.words()::flag).collect(Collectors.joining(", ")), Style.FAINT);
        }
    }

    private boolean shares() {
        return cohorts.query().measure() == CohortMeasure.SHARE || cohorts.query().measure() == CohortMeasure.CUSTOMERS;
    }

    private Cell cell(CohortCell cell, Wording wording) {
        String value = cohorts.query().measure() == CohortMeasure.SHARE ? cell.perCustomer().map(wording.figures()::percent).orElse("–")
                : cell.amount().map(wording.figures()::quantity).orElse("–");
        return Cell.right(mark(value, cell.state(), wording), cell.state() == CohortCell.State.MATURE ? Style.PLAIN : Style.FAINT);
    }

    private static String mark(String value, CohortCell.State state, Wording wording) {
        return switch (state) {
            case MATURE -> value;
            case IMMATURE -> wording.text("cohorts.immature", value);
            case UNCOVERED -> wording.text("cohorts.uncovered", value);
        };
    }

    private String perCustomer(Cohorts.Average average, Wording wording) {
        return switch (cohorts.query().measure()) {
            case SHARE, CUSTOMERS -> wording.figures().percent(average.perCustomer());
            case ORDERS -> wording.figures().quantity(new Quantity(average.perCustomer(), Unit.NUMBER));
            case REVENUE -> wording.figures().quantity(new Quantity(average.perCustomer(), average.amount().unit()));
        };
    }
}
