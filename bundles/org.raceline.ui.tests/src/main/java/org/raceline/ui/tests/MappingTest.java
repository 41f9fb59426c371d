package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.model.Period;
import org.raceline.core.service.Workspace;
import org.raceline.core.store.ImportEntry;
import org.raceline.ui.Place;
import org.raceline.ui.Topic;

/** A table that nobody knows is told in the page, and the next one like it is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MappingTest {
    private static final Period OCTOBER = Period.parse("2026-10", java.time.LocalDate.EPOCH).orElseThrow();
    private Path folder;
    private OpenWorkbench client;
    private Workspace workspace;

    @BeforeAll
    void open(@TempDir Path files) throws Exception {
        folder = files;
        client = new OpenWorkbench(SampleWorkspace.in(files.resolve("shop")));
        client.await("the workspace is open", () -> client.session().scope().isPresent());
        workspace = client.ui(() -> client.session().scope().orElseThrow().workspace());
        client.press("page.org.raceline.ui.sources");
        client.await("the page is open", () -> client.isShown("sources.tab.import"));
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    private String told() {
        return client.lookFor("sources.map.told").map(label -> ((Label) label).getText()).orElse("");
    }

    /** Opens what a column can be by Enter, writes what is sought, and takes the first that is found. */
    private void tell(int column, String sought) throws Exception {
        var button = "sources.map.column." + column;
        client.ui(() -> {
            client.find(button).setFocus();
            OpenWorkbench.key(client.find(button), SWT.CR, 0);
            return null;
        });
        client.await("it can be told", () -> client.isShown("sources.map.use"));
        client.ui(() -> {
            var field = (Text) client.find("sources.map.use");
            field.setText(sought);
            field.notifyListeners(SWT.DefaultSelection, new Event());
            return null;
        });
        client.await("it is told", () -> client.lookFor("sources.map.use").isEmpty());
    }

    private long count(String id) {
        return client.controls().stream().filter(control -> id.equals(control.getData("raceline.id")) && control.isVisible()).count();
    }

    private String value(String metric) {
        return workspace.analysis().metric(MetricQuery.total(metric, OCTOBER)).getFirst().value().map(value -> value.value().stripTrailingZeros().toPlainString()).orElse("–");
    }

    private ImportEntry newest() {
        return workspace.imports().list().getLast();
    }

    @Test
    void aTableIsToldByKeyboardAndTheNextOneIsKnown() throws Exception {
        Drops.on(client, Files.writeString(folder.resolve("booth.csv"), "When;Heads;Hall\n2026-10-05;40;North\n2026-10-06;30;South\n2026-10-07;many;South\n2026-10-08;30;North\n"));
        client.await("it is asked what it is", () -> client.isShown("sources.map.open"));
        client.press("sources.map.open");
        client.await("the table is shown", () -> client.isShown("sources.map.rows"));
        assertThat(client.ui(() -> ((Table) client.find("sources.map.rows")).getItem(1).getText(2))).isEqualTo("South");
        client.await("a figure is missing", () -> told().contains("Before the table can be read"));
        assertThat(client.ui(() -> client.find("sources.map.import").isEnabled())).isFalse();

        tell(1, "brand mentions");
        tell(2, "city");
        client.await("it is said what it would bring", () -> client.find("sources.map.import").isEnabled());
        assertThat(client.ui(this::told)).contains("3 lines", "1 metric", "1 record would be rejected");
        assertThat(value("mentions")).isEqualTo("–");
        client.press("sources.map.import");
        client.await("it is imported", () -> client.isShown("sources.report") && client.lookFor("sources.map").isEmpty());
        assertThat(newest().file()).isEqualTo("booth.csv");
        assertThat(value("mentions")).isEqualTo("100");

        Drops.on(client, Files.writeString(folder.resolve("booth-2.csv"), "When;Heads;Hall\n2026-10-20;5;North\n2026-10-21;6;South\n"));
        client.await("it is imported too", () -> count("sources.report") == 2);
        assertThat(client.ui(() -> client.lookFor("sources.map.open"))).as("without a question").isEmpty();
        assertThat(newest().file()).isEqualTo("booth-2.csv");
        assertThat(newest().source()).isEqualTo(workspace.sources().stream().filter(source -> source.name().equals("booth")).findFirst().orElseThrow().id());
        client.ui(() -> {
            client.session().open(Place.METRIC, Topic.metric("mentions"));
            return null;
        });
        client.await("its value is seen", () -> client.isShown("metric.value") && ((Label) client.find("metric.value")).getText().equals("111"));
    }

    @Test
    void everythingThatTakesTheFocusHasAName() throws Exception {
        client.press("page.org.raceline.ui.sources");
        Drops.on(client, Files.writeString(folder.resolve("stand.csv"), "Day;Cups\n03/04/2026;40\n05/04/2026;30\n"));
        client.await("it is asked what it is", () -> client.isShown("sources.map.open"));
        client.press("sources.map.open");
        client.await("the table is shown", () -> client.isShown("sources.map.rows"));
        assertThat(client.ui(() -> client.controls().stream().filter(control -> control.isVisible() && (control instanceof Text || control instanceof Table
                || control.getListeners(SWT.KeyDown).length > 0 && (control.getStyle() & SWT.NO_FOCUS) == 0)).filter(control -> Atk.name(control).isBlank())
                .map(control -> String.valueOf(control.getData("raceline.id"))).collect(Collectors.toList()))).isEmpty();
        assertThat(client.ui(() -> client.controls().stream().filter(Label.class::isInstance).filter(Control::isVisible).map(label -> ((Label) label).getText())
                .filter(text -> text.contains("two ways")).count())).as("what can be read in two ways is told").isPositive();
        client.press("sources.map.close");
        client.await("the question still stands", () -> client.isShown("sources.map.open"));
        client.press("sources.question.leave");
        client.await("it is left out", () -> client.lookFor("sources.map.open").isEmpty());
    }

    @Test
    void whatWasToldOfATableIsThereAfterThePageWasLeft() throws Exception {
        client.press("page.org.raceline.ui.sources");
        Drops.on(client, Files.writeString(folder.resolve("stall.csv"), "Date;Guests;Place\n2026-10-05;40;North\n2026-10-06;30;South\n"));
        client.await("it is asked what it is", () -> client.isShown("sources.map.open"));
        client.press("sources.map.open");
        client.await("the table is shown", () -> client.isShown("sources.map.rows"));
        var untold = client.ui(() -> Atk.name(client.find("sources.map.column.1")));
        tell(1, "brand mentions");
        var told = client.ui(() -> Atk.name(client.find("sources.map.column.1")));
        assertThat(told).isNotEqualTo(untold);
        client.press("page.org.raceline.ui.overview");
        client.await("the Overview is open", () -> client.isShown("widget.orders"));
        client.press("page.org.raceline.ui.sources");
        client.await("the table is shown still", () -> client.isShown("sources.map.rows"));
        assertThat(client.ui(() -> Atk.name(client.find("sources.map.column.1")))).isEqualTo(told);
        client.press("sources.map.close");
        client.await("the question stands", () -> client.isShown("sources.map.open"));
        client.press("sources.map.open");
        client.await("the table is shown again", () -> client.isShown("sources.map.rows"));
        assertThat(client.ui(() -> Atk.name(client.find("sources.map.column.1")))).isEqualTo(told);
        client.press("sources.map.close");
        client.press("sources.question.leave");
        client.await("it is left out", () -> client.lookFor("sources.map.open").isEmpty());
    }
}
