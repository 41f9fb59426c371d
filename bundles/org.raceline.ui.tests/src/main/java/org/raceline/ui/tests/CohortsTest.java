package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.analysis.CohortCell;
import org.raceline.core.analysis.CohortMeasure;
import org.raceline.core.analysis.CohortQuery;
import org.raceline.core.analysis.Cohorts;
import org.raceline.core.analysis.SegmentQuery;
import org.raceline.core.model.Grain;
import org.raceline.ui.Place;

/** Customers by their first order, and by what they are worth: the figures are the answers of the analysis. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CohortsTest {
    private OpenWorkbench client;
    private Grid cohorts;
    private Grid segments;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        client = new OpenWorkbench(SampleWorkspace.in(folder.resolve("shop")));
        cohorts = new Grid(client, "widget.cohorts");
        segments = new Grid(client, "widget.segments");
        client.await("the page can be opened", () -> client.isShown("page." + Place.COHORTS));
        client.press("page." + Place.COHORTS);
        client.await("both are there", () -> client.isShown("widget.cohorts") && !cohorts.names().isEmpty() && !segments.names().isEmpty());
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    private Cohorts answer(Grain grain, CohortMeasure measure) throws Exception {
        var scope = client.ui(() -> client.session().scope().orElseThrow());
        return scope.analysis().customers().cohorts(new CohortQuery("order", grain, measure, Optional.empty(), scope.filter(), false));
    }

    private List<List<String>> rows(Cohorts answer, Function<CohortCell, Optional<String>> text) {
        return answer.cohorts().stream().map(cohort -> cohort.cells().stream().map(cell -> text.apply(cell).orElse("–")).toList()).toList();
    }

    /** The last row is what all cohorts do on average. */
    private List<List<String>> shown() {
        var all = cohorts.figures();
        return all.isEmpty() ? all : all.subList(0, all.size() - 1);
    }

    @Test
    void eachCellIsTheShareOfTheCohortThatCameBack() throws Exception {
        var formats = client.session().formats();
        var answer = answer(Grain.MONTH, CohortMeasure.SHARE);
        assertThat(answer.cohorts()).hasSize(12);
        assertThat(client.ui(this::shown)).isEqualTo(rows(answer, cell -> cell.perCustomer().map(formats::percent)));
        assertThat(client.ui(() -> cohorts.names().subList(0, 12))).isEqualTo(answer.cohorts().stream().map(cohort -> formats.period(cohort.period())).toList());
    }

    @Test
    void whatTheyBringAndByQuarterIsChosenAbove() throws Exception {
        var formats = client.session().formats();
        client.choose("cohorts.show", "revenue");
        var revenue = rows(answer(Grain.MONTH, CohortMeasure.REVENUE), cell -> cell.amount().map(formats::quantity));
        client.await("money is shown", () -> shown().equals(revenue));
        client.choose("cohorts.grain", "quarter");
        var quarters = rows(answer(Grain.QUARTER, CohortMeasure.REVENUE), cell -> cell.amount().map(formats::quantity));
        client.await("quarters are shown", () -> shown().equals(quarters));
        client.choose("cohorts.grain", "month");
        client.choose("cohorts.show", "share");
        var shares = rows(answer(Grain.MONTH, CohortMeasure.SHARE), cell -> cell.perCustomer().map(formats::percent));
        client.await("shares are shown again", () -> shown().equals(shares));
    }

    @Test
    void aCellSaysWhoseItIsAndTheTableSaysTheSame() throws Exception {
        var formats = client.session().formats();
        var first = answer(Grain.MONTH, CohortMeasure.SHARE).cohorts().getFirst();
        var cell = first.cells().get(1);
        assertThat(cohorts.walk(SWT.ARROW_RIGHT)).contains(formats.period(first.period()), formats.percent(cell.perCustomer().orElseThrow()), formats.number(first.size()));
        var table = cohorts.table();
        assertThat(table.getFirst().getFirst()).isEqualTo(formats.period(first.period()));
        assertThat(table.getFirst().subList(1, first.cells().size() + 1)).isEqualTo(first.cells().stream().map(c -> c.perCustomer().map(formats::percent).orElse("–")).toList());
        client.press("widget.cohorts");
        client.await("Enter says it in words", () -> client.isShown("details"));
        client.press("details.close");
    }

    @Test
    void segmentsTellEveryCustomerOnceAndWhatTheyBring() throws Exception {
        var formats = client.session().formats();
        var scope = client.ui(() -> client.session().scope().orElseThrow());
        var answer = scope.analysis().customers().segments(new SegmentQuery(Optional.of(scope.period().to()), 5, scope.filter(), false));
        assertThat(client.ui(segments::figures)).isEqualTo(answer.segments().stream().map(part -> List.of(formats.number(part.customers()), formats.percent(part.customersShare()),
                formats.quantity(part.revenue()), part.revenueShare().map(formats::percent).orElse("–"))).toList());
        var table = segments.table();
        assertThat(table.stream().map(List::getFirst).toList()).isEqualTo(client.ui(segments::names));
        assertThat(table.stream().map(line -> line.subList(1, line.size())).toList()).isEqualTo(client.ui(segments::figures));
    }
}
