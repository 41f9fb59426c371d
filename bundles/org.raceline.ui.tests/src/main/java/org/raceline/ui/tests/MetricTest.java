package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.charts.CourseChart;
import org.raceline.charts.KpiCard;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Slice;
import org.raceline.ui.Place;
import org.raceline.ui.Topic;

/** From a card to the page of its metric, on to a part of it, and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MetricTest {
    private OpenWorkbench client;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        client = new OpenWorkbench(SampleWorkspace.in(folder.resolve("shop")));
        client.await("orders are drawn", () -> client.isShown("widget.orders") && client.drawing("widget.orders") instanceof KpiCard);
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    private void open(String metric) throws Exception {
        client.ui(() -> {
            client.session().open(Place.METRIC, Topic.metric(metric));
            return null;
        });
        client.await(metric + " is drawn", () -> client.isShown("metric.course") && client.drawing("metric.course") instanceof CourseChart chart && !chart.now().isEmpty()
                && chart.now().getFirst().metric().equals(metric));
    }

    private String text(String id) throws Exception {
        return client.ui(() -> ((Label) client.find(id)).getText());
    }

    @Test
    void aCardLeadsToItsMetricAndAPartOfItToEveryPage() throws Exception {
        var card = client.ui(() -> ((KpiCard) client.drawing("widget.orders")).cell());
        client.press("widget.orders");
        client.await("the figure is there", () -> client.isShown("metric.value"));
        assertThat(text("metric.value")).isEqualTo(client.ui(() -> client.session().formats().quantity(card.reading().value().orElseThrow())));

        client.await("the parts are there", () -> ((Table) client.find("metric.parts")).getItemCount() > 1);
        var scope = client.ui(() -> client.session().scope().orElseThrow());
        var largest = scope.analysis().metric(new MetricQuery(List.of("orders"), scope.period(), Grain.TOTAL, List.of("channel"), Slice.ALL, false)).stream()
                .max((a, b) -> a.value().orElseThrow().value().compareTo(b.value().orElseThrow().value())).orElseThrow();
        var before = client.ui(() -> client.session().selection());
        client.ui(() -> {
            var table = (Table) client.find("metric.parts");
            assertThat(table.getItem(0).getText(1)).isEqualTo(client.session().formats().quantity(largest.value().orElseThrow()));
            table.setSelection(0);
            table.notifyListeners(SWT.DefaultSelection, new org.eclipse.swt.widgets.Event());
            return null;
        });
        assertThat(client.ui(() -> client.session().selection().filter())).isEqualTo(largest.slice());
        client.await("the figure is that of the part", () -> ((Label) client.find("metric.value")).getText().equals(client.session().formats().quantity(largest.value().orElseThrow())));
        client.ui(() -> {
            client.session().select(before);
            return null;
        });
    }

    @Test
    void whatCannotBeAddedIsNotSharedOut() throws Exception {
        open("bounce_rate");
        client.await("the parts are there", () -> ((Table) client.find("metric.parts")).getItemCount() > 0);
        assertThat(client.ui(() -> ((Table) client.find("metric.parts")).getItem(0).getText(2))).isEqualTo("–");
        assertThat(client.ui(() -> ((CourseChart) client.drawing("metric.course")).level())).as("a rate has a level to reach").isPresent();
        open("orders");
        assertThat(client.ui(() -> ((CourseChart) client.drawing("metric.course")).level())).as("no single day reaches the target of a month").isEmpty();
    }
}
