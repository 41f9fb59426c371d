package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.charts.KpiCard;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Target;
import org.raceline.ui.Edit;
import org.raceline.ui.PeriodChoice;
import org.raceline.ui.Place;
import org.raceline.ui.Selection;
import org.raceline.ui.Topic;

/** The way from place to place, and what is taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlacesTest {
    private static final Slice EMAIL = Slice.of("channel", "Email");
    private OpenWorkbench client;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        client = new OpenWorkbench(SampleWorkspace.in(folder.resolve("shop")));
        client.await("visits are drawn", () -> client.isShown("widget.visitors") && client.drawing("widget.orders") instanceof KpiCard);
        client.withoutMotion();
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    private void select(Selection selection) throws Exception {
        client.ui(() -> {
            client.session().select(selection);
            return null;
        });
    }

    private void key(int code, int modifiers) throws Exception {
        client.ui(() -> {
            OpenWorkbench.key(client.find("navigation").getShell(), code, modifiers);
            return null;
        });
    }

    private Selection selection() throws Exception {
        return client.ui(() -> client.session().selection());
    }

    private boolean isOpen(String page) throws Exception {
        return client.ui(() -> client.isShown(page));
    }

    @Test
    void aFilterHoldsOnEveryPageAndTheCardsAnswerOfIt() throws Exception {
        var all = selection();
        select(all.with("channel", "Email"));
        var scope = client.ui(() -> client.session().scope().orElseThrow());
        var answer = scope.analysis().metric(new MetricQuery(List.of("orders"), scope.period(), Grain.TOTAL, List.of(), EMAIL, false)).getFirst();
        client.await("the card answers of the part", () -> client.drawing("widget.orders") instanceof KpiCard card && card.cell().reading().equals(answer));
        client.press("page.org.raceline.ui.sources");
        assertThat(selection().filter()).isEqualTo(EMAIL);
        client.press("page.org.raceline.ui.overview");
        assertThat(client.ui(() -> client.session().scope().orElseThrow().filter())).isEqualTo(EMAIL);
        select(all);
        client.await("the card answers of everything", () -> client.drawing("widget.orders") instanceof KpiCard card && card.cell().target().isPresent());
    }

    @Test
    void backAndForwardGoThroughPagesAndWhatWasLookedAtThere() throws Exception {
        var start = selection();
        client.press("page.org.raceline.ui.overview");
        select(start.during(new PeriodChoice("last-30-days")));
        client.press("page.org.raceline.ui.sources");
        select(selection().against(Comparison.YEAR));
        assertThat(isOpen("sources.tab.import")).isTrue();

        key(SWT.ARROW_LEFT, SWT.ALT);
        assertThat(selection().comparison()).isEqualTo(start.comparison());
        key(SWT.ARROW_LEFT, SWT.ALT);
        assertThat(isOpen("widget.orders")).isTrue();
        assertThat(selection().period().id()).isEqualTo("last-30-days");
        key(SWT.ARROW_LEFT, SWT.ALT);
        assertThat(selection()).isEqualTo(start);

        key(SWT.ARROW_RIGHT, SWT.ALT);
        key(SWT.ARROW_RIGHT, SWT.ALT);
        assertThat(isOpen("sources.tab.import")).isTrue();
        client.ui(() -> {
            var button = new Event();
            button.button = 8;
            client.find("navigation").notifyListeners(SWT.MouseDown, button);
            return null;
        });
        assertThat(isOpen("widget.orders")).isTrue();
        select(start);
    }

    @Test
    void aPageIsOpenedAboutSomethingWithWhatIsToBeLookedAt() throws Exception {
        var start = selection();
        client.ui(() -> {
            client.session().open(new Place(Place.SOURCES, Topic.metric("orders"), start.with("channel", "Email")));
            return null;
        });
        assertThat(isOpen("sources.tab.import")).isTrue();
        assertThat(client.ui(() -> client.session().topic(Place.SOURCES))).isEqualTo(new Topic("metric", "orders"));
        assertThat(selection().filter()).isEqualTo(EMAIL);
        key(SWT.ARROW_LEFT, SWT.ALT);
        assertThat(isOpen("widget.orders")).isTrue();
        assertThat(selection()).isEqualTo(start);
        client.ui(() -> {
            client.session().open("no.such.page", Topic.NONE);
            return null;
        });
        assertThat(toast()).contains("not installed");
    }

    private String toast() throws Exception {
        return client.ui(() -> client.isShown("toast") ? ((Label) client.find("toast.text")).getText() : "");
    }

    @Test
    void aChangeOfTheWorkspaceIsTakenBackAndDoneAgain() throws Exception {
        var target = new Target("orders", Period.parse("2026-10", LocalDate.of(2026, 10, 31)).orElseThrow(), Quantity.count(999));
        client.await("the card is drawn", () -> client.drawing("widget.orders") instanceof KpiCard card && card.cell().target().isPresent());
        var before = client.ui(() -> card().cell().target().orElseThrow());
        client.ui(() -> {
            client.session().edits().apply(Edit.inWorkspace("Target changed", workspace -> workspace.save(List.of(target)),
                    workspace -> workspace.save(List.of(new Target("orders", target.period(), before)))));
            return null;
        });
        client.await("the card shows the target", () -> client.drawing("widget.orders") instanceof KpiCard card && card.cell().target().filter(target.value()::equals).isPresent());
        client.await("the notice is there", () -> toast().equals("Target changed."));
        key('z', SWT.MOD1);
        client.await("the target is as before", () -> hasTarget(before));
        client.await("the notice offers to do it again", () -> toast().equals("Undone: Target changed."));
        client.press("toast.action");
        client.await("the target is the new one again", () -> hasTarget(target.value()));
        client.press("toast.action");
        client.await("the target is as before again", () -> hasTarget(before));
    }

    private boolean hasTarget(Quantity wanted) {
        return client.drawing("widget.orders") instanceof KpiCard card && card.cell().target().filter(wanted::equals).isPresent();
    }

    private KpiCard card() {
        return (KpiCard) client.drawing("widget.orders");
    }

    @Test
    void aFilterIsTakenBackLikeAnyOtherChange() throws Exception {
        var start = selection();
        select(start.with("channel", "Email"));
        assertThat(client.ui(() -> client.session().edits().undoable())).contains("Filter changed");
        key('z', SWT.MOD1);
        assertThat(selection()).isEqualTo(start);
        key('z', SWT.MOD1 | SWT.MOD2);
        assertThat(selection().filter()).isEqualTo(EMAIL);
        key('z', SWT.MOD1);
        assertThat(selection()).isEqualTo(start);
    }
}
