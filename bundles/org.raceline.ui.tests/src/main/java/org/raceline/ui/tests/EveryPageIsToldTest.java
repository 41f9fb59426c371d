package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.charts.KpiCard;
import org.raceline.charts.Placeholder;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.Place;

/**
 * Every page of the sample shop as assistive technology is told of it. What is told is kept as text beside the reports of the tests, a file for
 * each page.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EveryPageIsToldTest {
    /** Roles that say nothing of what can be done. */
    private static final Set<String> NO_ROLE = Set.of("unknown", "invalid", "filler", "panel", "drawing area");
    /** Answers may ask for more: a widget is glanced at before it is loaded. */
    private static final int ROUNDS = 4;

    private OpenWorkbench client;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        client = new OpenWorkbench(SampleWorkspace.in(folder.resolve("shop")));
        client.await("the shop is open", () -> client.session().scope().isPresent());
        client.withoutMotion();
        client.ui(() -> {
            // So low that much is below what can be seen: it is told all the same.
            client.shell().setSize(1100, 560);
            return null;
        });
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    private List<MPart> pages() throws Exception {
        return client.ui(() -> {
            var application = client.workbench.getApplication();
            return application.getContext().get(EModelService.class).findElements(application, null, MPart.class, null);
        });
    }

    private void open(MPart page) throws Exception {
        client.await(page.getElementId() + " can be opened", () -> client.isShown("page." + page.getElementId()));
        client.press("page." + page.getElementId());
        client.await("it is open", () -> Atk.name(client.find("heading")).equals(page.getLocalizedLabel()));
        for (int round = 0; round < ROUNDS; round++) {
            var answered = new AtomicBoolean();
            client.ui(() -> {
                client.session().calculations().ask(client.shell(), () -> "", nothing -> answered.set(true), issue -> answered.set(true));
                return null;
            });
            client.await("what was asked before is answered", answered::get);
        }
        client.await("everything is drawn", () -> canvases().noneMatch(canvas -> canvas.drawing() instanceof Placeholder));
    }

    private Stream<DrawingCanvas> canvases() {
        return client.controls().stream().filter(Control::isVisible).filter(DrawingCanvas.class::isInstance).map(DrawingCanvas.class::cast);
    }

    private static boolean takesFocus(Control control) {
        if (!control.isVisible() || !control.isEnabled() || (control.getStyle() & SWT.NO_FOCUS) != 0) {
            return false;
        }
        return switch (control) {
            case Text _, Table _, Tree _, Combo _, Spinner _, DateTime _, Button _, Link _, Scale _, Slider _, org.eclipse.swt.widgets.List _ -> true;
            case Composite ours -> ours.getListeners(SWT.KeyDown).length > 0;
            default -> false;
        };
    }

    /** A card is one figure, said with its name; of several each can be gone to. */
    private boolean hasParts(DrawingCanvas canvas) {
        return !(canvas.drawing() instanceof KpiCard) && !canvas.drawing().table(client.session().formats()).rows().isEmpty();
    }

    private List<String> unsaid(Control control) {
        var problems = new ArrayList<String>();
        var told = Atk.told(control);
        var who = control.getClass().getSimpleName() + " " + control.getData("raceline.id") + " (" + told + ")";
        if (told.name().isBlank()) {
            problems.add(who + " has no name");
        }
        if (NO_ROLE.contains(told.role())) {
            problems.add(who + " has no role");
        }
        if (control instanceof DrawingCanvas canvas) {
            if (told.description().isBlank()) {
                problems.add(who + " says no figure");
            }
            var parts = Atk.within(canvas);
            if (parts.isEmpty() && hasParts(canvas)) {
                problems.add(who + " tells none of its figures by itself");
            }
            parts.stream().filter(part -> part.name().isBlank() || NO_ROLE.contains(part.role())).forEach(part -> problems.add(who + " has a part that says nothing: " + part));
        }
        return problems;
    }

    /** Where Tab leads, from the first to the last. */
    private List<Control> tabbed() {
        client.shell().forceActive();
        client.find("navigation").setFocus();
        var way = new ArrayList<Control>();
        for (var now = client.display.getFocusControl(); now != null && !way.contains(now); now = client.display.getFocusControl()) {
            way.add(now);
            now.traverse(SWT.TRAVERSE_TAB_NEXT);
        }
        return way;
    }

    private static String line(Control control) {
        var depth = 0;
        for (var up = control.getParent(); up != null; up = up.getParent()) {
            depth++;
        }
        var indent = "  ".repeat(depth);
        return switch (control) {
            case Label label -> label.getText().isBlank() ? "" : indent + "label \"" + label.getText() + "\"\n";
            case Control other when takesFocus(other) || !Atk.name(other).isBlank() -> {
                var text = new StringBuilder(indent).append(takesFocus(other) ? "* " : "").append(Atk.told(other)).append('\n');
                if (other instanceof DrawingCanvas) {
                    Atk.within(other).forEach(part -> text.append(indent).append("    - ").append(part).append('\n'));
                }
                yield text.toString();
            }
            default -> "";
        };
    }

    private void keep(String page, String text) throws IOException {
        var folder = FileLocator.getBundleFileLocation(OpenWorkbench.BUNDLES.getBundle()).orElseThrow().toPath().resolve("target/surefire-reports/assistive-technology");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(page + ".txt"), text);
    }

    @Test
    void whateverTakesTheFocusHasANameARoleAndItsFigures() throws Exception {
        var pages = pages();
        assertThat(pages).as("the pages of the window").hasSizeGreaterThan(10);
        var problems = new ArrayList<String>();
        for (var page : pages) {
            open(page);
            var focusable = client.ui(() -> client.controls().stream().filter(EveryPageIsToldTest::takesFocus).toList());
            assertThat(focusable).as(page.getElementId()).hasSizeGreaterThan(pages.size());
            client.ui(() -> {
                focusable.forEach(control -> unsaid(control).forEach(problem -> problems.add(page.getElementId() + ": " + problem)));
                tabbed().stream().filter(control -> !focusable.contains(control)).filter(control -> Atk.name(control).isBlank())
                        .forEach(control -> problems.add(page.getElementId() + ": Tab leads to " + control + " " + control.getData("raceline.id") + ", which has no name"));
                return null;
            });
            keep(page.getElementId(), client.ui(() -> client.controls().stream().filter(Control::isVisible).map(EveryPageIsToldTest::line).reduce("", String::concat)));
        }
        assertThat(problems).isEmpty();
    }

    /** Opens something over the page, hears what is new there, and closes it again. */
    private List<String> heard(String what, Callable<?> open) throws Exception {
        var before = client.ui(() -> client.controls().stream().filter(EveryPageIsToldTest::takesFocus).toList());
        client.ui(open);
        client.await(what + " is open", () -> opened(before).findAny().isPresent());
        var problems = client.ui(() -> opened(before).flatMap(control -> unsaid(control).stream()).map(problem -> what + ": " + problem).toList());
        if (client.ui(() -> client.isShown("details.close"))) {
            client.press("details.close");
        } else {
            client.ui(() -> {
                OpenWorkbench.key(opened(before).findFirst().orElseThrow(), SWT.ESC, 0);
                return null;
            });
        }
        client.await(what + " is closed", () -> opened(before).findAny().isEmpty());
        return problems;
    }

    private Stream<Control> opened(List<Control> before) {
        return client.controls().stream().filter(EveryPageIsToldTest::takesFocus).filter(control -> !before.contains(control));
    }

    private Callable<?> key(String id, int code) {
        return () -> {
            OpenWorkbench.key(client.find(id), code, 0);
            return null;
        };
    }

    @Test
    void soHasWhatOpensOverAPage() throws Exception {
        var pages = pages();
        open(pages.stream().filter(page -> page.getElementId().equals(Place.OVERVIEW)).findFirst().orElseThrow());
        var problems = new ArrayList<String>();
        for (var opener : List.of("period", "filter", "search", "sources", "bell")) {
            problems.addAll(heard(opener, key(opener, SWT.CR)));
        }
        problems.addAll(heard("the table of a card", key("widget.orders", SWT.F2)));
        open(pages.stream().filter(page -> page.getElementId().equals(Place.TARGETS)).findFirst().orElseThrow());
        client.ui(key("targets.grid", SWT.HOME));
        problems.addAll(heard("the editor of a target", key("targets.grid", SWT.CR)));
        assertThat(problems).isEmpty();
    }
}
