package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.charts.KpiCard;
import org.raceline.core.analysis.MetricQuery;

/** From an empty workspace to figures. */
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WelcomeTest {
    @TempDir
    Path folder;
    private OpenWorkbench client;

    @BeforeEach
    void open() throws Exception {
        client = new OpenWorkbench(folder.resolve("empty"));
        client.await("the welcome is shown", () -> client.isShown("welcome.sample"));
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    private String details() throws Exception {
        return client.ui(() -> {
            var text = new StringBuilder();
            for (var control : client.controls()) {
                if (control instanceof Label label && label.isVisible()) {
                    text.append(label.getText()).append('\n');
                }
            }
            return text.toString();
        });
    }

    @Test
    void anEmptyWorkspaceSaysHowToBegin() throws Exception {
        client.ui(() -> {
            assertThat(client.isShown("welcome.import")).isTrue();
            assertThat(client.isShown("period")).isFalse();
            assertThat(Atk.description(client.find("welcome.greeting"))).contains("Google Analytics 4", "Mailchimp", "Shopify");
            return null;
        });
    }

    @Test
    void theSampleShopFillsTheBoard() throws Exception {
        client.press("welcome.sample");
        client.await("the report is there and the orders are drawn", () -> client.isShown("details") && client.session().scope().isPresent()
                && client.drawing("widget.orders") instanceof KpiCard card && card.cell().target().isPresent());
        assertThat(details()).contains("ga4-reports-snapshot.csv", "mailchimp-campaigns.csv", "shopify-orders.csv", "contacts.csv", "typeform-responses.csv").contains("imported");
        var scope = client.ui(() -> client.session().scope().orElseThrow());
        for (var metric : new String[] {"visitors", "orders"}) {
            var answer = scope.workspace().analysis().metric(MetricQuery.total(metric, scope.period())).getFirst().value();
            assertThat(client.ui(() -> ((KpiCard) client.drawing("widget." + metric)).cell().reading().value())).as(metric).isEqualTo(answer).isPresent();
        }
        client.press("details.close");
        assertThat(client.ui(() -> client.isShown("details"))).isFalse();
    }

    @Test
    void theDataPageSaysHowToBeginToo() throws Exception {
        client.press("page.org.raceline.ui.sources");
        client.await("the page is open", () -> client.isShown("sources.sample"));
        client.press("sources.tab.history");
        assertThat(client.ui(() -> client.isShown("sources.history.none"))).isTrue();
        client.press("sources.tab.import");
        client.press("sources.sample");
        client.await("there is a report of each export, and nothing to begin with", () -> !client.isShown("sources.sample")
                && client.controls().stream().filter(control -> "sources.report".equals(control.getData("raceline.id"))).count() == 5);
    }

    @Test
    void aFileThatNobodyKnowsIsRefusedWithARemedy() throws Exception {
        Drops.on(client, Files.writeString(folder.resolve("poem.txt"), "The sea is calm tonight.\n"));
        client.await("the report is there", () -> client.isShown("details"));
        assertThat(details()).contains("poem.txt", "not imported", "Error");
        assertThat(client.ui(() -> client.isShown("welcome.sample"))).isTrue();
    }

    @Test
    void anExportThatIsDroppedIsImported() throws Exception {
        Drops.on(client, Files.write(folder.resolve("shopify-orders.csv"), SampleWorkspace.bytes("shopify-orders.csv")));
        client.await("orders are drawn", () -> client.session().scope().filter(scope -> !scope.isEmpty()).isPresent()
                && client.lookFor("widget.orders").isPresent() && client.drawing("widget.orders") instanceof KpiCard);
        assertThat(client.ui(() -> ((KpiCard) client.drawing("widget.orders")).cell().reading().value())).isPresent();
    }

    @Test
    void anImportCanBeCancelledAndLeavesNothing() throws Exception {
        Drops.on(client, Exports.large(folder.resolve("orders_export.csv")));
        client.await("the import has begun to load", () -> client.isShown("cancel") && Atk.name(client.find("status")).contains("%"));
        client.press("cancel");
        client.await("the report is there", () -> client.isShown("details"));
        assertThat(details()).contains("orders_export.csv", "cancelled");
        assertThat(client.ui(() -> client.isShown("welcome.sample") && client.session().scope().orElseThrow().isEmpty())).isTrue();
    }
}
