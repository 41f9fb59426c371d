package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.charts.TrendsChart;
import org.raceline.core.analysis.BeforeAfterQuery;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.Place;

/** Metrics are laid over each other; a note is written by keyboard, is a mark with figures before and after, and is taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TrendsTest {
    private static final String CHART = "widget.trends";

    private OpenWorkbench client;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        client = new OpenWorkbench(SampleWorkspace.in(folder.resolve("shop")));
        client.await("the page can be opened", () -> client.isShown("page." + Place.TRENDS));
        client.press("page." + Place.TRENDS);
        client.await("two metrics are drawn", () -> client.isShown(CHART) && lines().size() == 2);
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    private List<String> lines() {
        return client.drawing(CHART) instanceof TrendsChart chart ? chart.lines().stream().map(line -> line.now().getFirst().metric()).toList() : List.of();
    }

    private List<Note> marks() {
        return client.drawing(CHART) instanceof TrendsChart chart ? chart.marks().stream().map(mark -> mark.note()).toList() : List.of();
    }

    private String text(String id) throws Exception {
        return client.ui(() -> ((Label) client.find(id)).getText());
    }

    /** Goes to a day of the chart by the arrow keys. */
    private Period walk(int days) throws Exception {
        return client.ui(() -> {
            var canvas = (DrawingCanvas) client.find(CHART);
            OpenWorkbench.key(canvas, SWT.HOME, 0);
            for (int i = 0; i < days; i++) {
                OpenWorkbench.key(canvas, SWT.ARROW_RIGHT, 0);
            }
            return Period.parse(canvas.reached().orElseThrow().action(), client.session().scope().orElseThrow().today()).orElseThrow();
        });
    }

    private void write(String text) throws Exception {
        client.ui(() -> {
            ((Text) client.find("trends.note.text")).setText(text);
            client.find("trends.note.text").notifyListeners(SWT.DefaultSelection, new Event());
            return null;
        });
    }

    private void undo() throws Exception {
        client.ui(() -> {
            client.session().edits().undo();
            return null;
        });
    }

    @Test
    @Order(1)
    void metricsAreFoundAddedAndTakenOut() throws Exception {
        client.press("trends.metrics");
        client.await("the search is open", () -> client.isShown("trends.metric"));
        client.ui(() -> {
            ((Text) client.find("trends.metric")).setText("visits");
            return null;
        });
        client.pick("trends.metric.list", "visits");
        client.await("visits are drawn too", () -> lines().contains("visits") && lines().size() == 3);
        client.pick("trends.metric.list", "visits");
        client.await("and are no more", () -> lines().size() == 2);
        client.pick("trends.metric.list", "visits");
        client.await("and are again", () -> lines().size() == 3);
    }

    @Test
    @Order(2)
    void asAnIndexAllShareOneAxis() throws Exception {
        client.choose("trends.axes", "index");
        client.await("it is an index", () -> client.drawing(CHART) instanceof TrendsChart chart && chart.isIndexed());
        client.choose("trends.axes", "own");
        client.choose("trends.grain", "day");
        client.await("it is by days", () -> client.drawing(CHART) instanceof TrendsChart chart && !chart.isIndexed() && chart.lines().getFirst().now().getFirst().period().days() == 1);
    }

    @Test
    @Order(3)
    void aNoteIsWrittenAtTheDayThatIsReachedAndTakenBack() throws Exception {
        client.await("there is a day to go to", () -> {
            OpenWorkbench.key(client.find(CHART), SWT.HOME, 0);
            return ((DrawingCanvas) client.find(CHART)).reached().isPresent();
        });
        Period day = walk(10);
        assertThat(client.ui(() -> day.from().equals(client.session().scope().orElseThrow().period().from().plusDays(10)))).as("each arrow is a day").isTrue();
        client.ui(() -> {
            OpenWorkbench.key(client.find(CHART), 'n', 0);
            return null;
        });
        client.await("the form is open", () -> client.isShown("trends.note.text"));
        write("  ");
        assertThat(text("trends.note.problem")).isNotEmpty();
        write("Free delivery");
        client.await("the mark is there", () -> marks().size() == 1);
        assertThat(client.ui(() -> marks().getFirst().days())).isEqualTo(day);
        client.await("the note is open", () -> client.isShown("trends.note.shown") && client.lookFor("trends.effect.orders.before").isPresent());
        assertThat(text("trends.note.shown")).isEqualTo("Free delivery");
        var scope = client.ui(() -> client.session().scope().orElseThrow());
        var figures = scope.analysis().beforeAfter(new BeforeAfterQuery(List.of("orders"), day, 7, scope.filter())).getFirst();
        assertThat(text("trends.effect.orders.before")).isEqualTo(client.ui(() -> client.session().formats().quantity(figures.before().value().orElseThrow())));
        assertThat(text("trends.effect.orders.after")).isEqualTo(client.ui(() -> client.session().formats().quantity(figures.after().value().orElseThrow())));
        assertThat(text("trends.note.window")).contains("not proof of a cause");
        undo();
        client.await("the mark is gone", () -> marks().isEmpty());
        client.await("and so is the note", () -> !client.isShown("trends.note.shown"));
        client.ui(() -> {
            client.session().edits().redo();
            return null;
        });
        client.await("it is there again", () -> marks().size() == 1);
    }

    @Test
    @Order(4)
    void aMarkIsPressedAndItsNoteChangedAndRemoved() throws Exception {
        var note = client.ui(() -> marks().getFirst());
        client.await("the mark can be reached", () -> {
            var canvas = (DrawingCanvas) client.find(CHART);
            canvas.reach("note:" + note.id());
            return canvas.reached().filter(part -> part.description().contains("Free delivery")).isPresent();
        });
        client.press(CHART);
        client.await("its note is open", () -> client.isShown("trends.note.shown"));
        client.press("trends.note.edit");
        client.await("the form is open", () -> client.isShown("trends.note.text"));
        write("Free delivery from 30 euros");
        client.await("the mark says it", () -> marks().stream().anyMatch(mark -> mark.text().endsWith("30 euros")));
        undo();
        client.await("it is as before", () -> marks().equals(List.of(note)));
        client.await("the note is open still", () -> client.isShown("trends.note.remove"));
        client.press("trends.note.remove");
        client.await("it is removed", () -> marks().isEmpty());
        undo();
        client.await("and back under its id", () -> marks().equals(List.of(note)));
    }

    @Test
    @Order(5)
    void aSignThatNotesShareOffersEachOfThem() throws Exception {
        var first = client.ui(() -> marks().getFirst());
        client.ui(() -> {
            var canvas = (DrawingCanvas) client.find(CHART);
            canvas.reach("note:" + first.id());
            OpenWorkbench.key(canvas, 'n', 0);
            return null;
        });
        client.await("the form is open", () -> client.isShown("trends.note.text"));
        write("Rain");
        client.await("both are of one day", () -> marks().size() == 2 && marks().stream().allMatch(mark -> mark.days().equals(first.days())));
        var rain = client.ui(() -> marks().stream().filter(mark -> mark.text().equals("Rain")).findFirst().orElseThrow());
        for (Note wanted : List.of(rain, first)) {
            client.await("the sign that both share is reached", () -> {
                var canvas = (DrawingCanvas) client.find(CHART);
                OpenWorkbench.key(canvas, SWT.END, 0);
                return canvas.reached().filter(part -> part.description().contains("Rain") && part.description().contains(first.text())).isPresent();
            });
            client.press(CHART);
            client.pick("notes.which", wanted.id());
            client.await("the note that was picked is open", () -> client.isShown("trends.note.shown") && text("trends.note.shown").equals(wanted.text()));
        }
        client.await("the list is gone", () -> client.lookFor("notes.which").isEmpty());
    }

    @Test
    @Order(6)
    void whatCannotBeKeptStaysInTheFormWithTheReason() throws Exception {
        var before = client.ui(this::marks);
        client.press("trends.add");
        client.await("the form is open", () -> client.isShown("trends.note.text"));
        var text = "Snow ".repeat(120).strip();
        client.ui(() -> {
            // The field lets nobody write as much; whoever gets it in by other ways is refused by the workspace.
            ((Text) client.find("trends.note.text")).setTextLimit(Text.LIMIT);
            return null;
        });
        write(text);
        client.await("it is said why", () -> client.isShown("trends.note.problem") && !text("trends.note.problem").isEmpty());
        assertThat(client.ui(() -> ((Text) client.find("trends.note.text")).getText())).isEqualTo(text);
        assertThat(text("trends.note.problem")).contains("500");
        assertThat(client.ui(this::marks)).isEqualTo(before);
        write("Snow");
        client.await("what can be kept is kept", () -> marks().size() == before.size() + 1 && marks().stream().anyMatch(mark -> mark.text().equals("Snow")));
    }
}
