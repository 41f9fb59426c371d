package org.raceline.ui.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.raceline.charts.Drawing;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.FileChooser;
import org.raceline.ui.Preferences.Preference;
import org.raceline.ui.Session;

/** The client, open on a thread of its own; the test drives it from outside. */
final class OpenWorkbench implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);
    static final BundleContext BUNDLES = FrameworkUtil.getBundle(OpenWorkbench.class).getBundleContext();

    final Display display;
    final IWorkbench workbench;
    private final CompletableFuture<Object> ended;
    private final Thread ui;
    private final Turns turns;

    /** Opens it for the first time. */
    OpenWorkbench(Path workspace) throws Exception {
        this(workspace, false);
    }

    /** @param again whether what an earlier window was told still holds */
    OpenWorkbench(Path workspace, boolean again) throws Exception {
        if (!again) {
            InstanceScope.INSTANCE.getNode("org.raceline.ui").clear();
        }
        ended = new CompletableFuture<>();
        ui = launch(ended, "--workspace", workspace.toString());
        var end = System.nanoTime() + PATIENCE;
        Display found = null;
        var reference = BUNDLES.getServiceReference(IWorkbench.class);
        while (reference == null || found == null || !isVisible(found)) {
            if (ended.isDone()) {
                throw new IllegalStateException("The client ended at once: " + ended.get());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("No window appeared" + Standstill.threads(ui));
            }
            Thread.sleep(20);
            reference = BUNDLES.getServiceReference(IWorkbench.class);
            found = Display.findDisplay(ui);
        }
        display = found;
        workbench = BUNDLES.getService(reference);
        var watch = new FutureTask<>(() -> new Turns(display));
        display.syncExec(watch);
        turns = watch.get();
    }

    /** Opens it for the first time after something was chosen on the page of settings. */
    static OpenWorkbench choosing(Path workspace, Map<Preference, String> chosen) throws Exception {
        var user = InstanceScope.INSTANCE.getNode("org.raceline.ui");
        user.clear();
        chosen.forEach((preference, value) -> user.put(preference.name().toLowerCase(Locale.ROOT), value));
        return new OpenWorkbench(workspace, true);
    }

    /** Starts the client as its launcher would. */
    static Thread launch(CompletableFuture<Object> ended, String... words) throws Exception {
        var application = (IApplication) Platform.getBundle("org.raceline.ui").loadClass("org.raceline.ui.internal.WorkbenchApplication").getConstructor().newInstance();
        renewModelAssembler();
        var ui = new Thread(() -> {
            try {
                ended.complete(application.start(new LaunchContext(words)));
            } catch (Throwable problem) {
                ended.completeExceptionally(problem);
            }
        }, "ui");
        ui.start();
        return ui;
    }

    /** The platform merges page fragments once in the life of a framework; here the window opens more often than that. */
    private static void renewModelAssembler() throws Exception {
        var runtime = BUNDLES.getService(BUNDLES.getServiceReference(ServiceComponentRuntime.class));
        for (var component : runtime.getComponentDescriptionDTOs(Platform.getBundle("org.eclipse.e4.ui.workbench"))) {
            if (component.implementationClass.endsWith(".ModelAssembler")) {
                runtime.disableComponent(component).getValue();
                runtime.enableComponent(component).getValue();
            }
        }
    }

    private static boolean isVisible(Display display) {
        var visible = new boolean[1];
        display.syncExec(() -> visible[0] = Arrays.stream(display.getShells()).anyMatch(shell -> shell.isVisible() && shell.getText().equals("Raceline")));
        return visible[0];
    }

    /** Asks something on the client's own thread. Fails if a turn of that thread, this one or one before it, took too long. */
    <T> T ui(Callable<T> question) throws Exception {
        var task = new FutureTask<>(question);
        display.syncExec(task);
        turns.check();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    /** Asks again and again until it is so. */
    void await(String what, Callable<Boolean> condition) throws Exception {
        var end = System.nanoTime() + PATIENCE;
        while (!ui(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It never came to be: " + what + Standstill.window(this) + Standstill.threads(ui));
            }
            Thread.sleep(20);
        }
    }

    Shell shell() {
        return Arrays.stream(display.getShells()).filter(shell -> shell.getText().equals("Raceline")).findFirst().orElseThrow();
    }

    /** Every control of the window, parents first; to be called inside {@link #ui}. */
    List<Control> controls() {
        var waiting = new ArrayList<Control>(List.of(shell()));
        var all = new ArrayList<Control>();
        while (!waiting.isEmpty()) {
            var control = waiting.removeFirst();
            all.add(control);
            if (control instanceof Composite composite) {
                waiting.addAll(List.of(composite.getChildren()));
            }
        }
        return all;
    }

    Optional<Control> lookFor(String id) {
        return controls().stream().filter(control -> Objects.equals(control.getData("raceline.id"), id)).findFirst();
    }

    /** The control that carries this name in its data "raceline.id"; to be called inside {@link #ui}. */
    Control find(String id) {
        return lookFor(id).orElseThrow(() -> new AssertionError("No control is named " + id));
    }

    boolean isShown(String id) {
        return lookFor(id).filter(Control::isVisible).isPresent();
    }

    Drawing drawing(String id) {
        return ((DrawingCanvas) find(id)).drawing();
    }

    /** Presses Enter on a control. */
    void press(String id) throws Exception {
        ui(() -> {
            key(find(id), SWT.CR, 0);
            return null;
        });
    }

    static void key(Control control, int code, int modifiers) {
        var event = new Event();
        event.keyCode = code;
        event.character = code < 128 ? (char) code : 0;
        event.stateMask = modifiers;
        control.notifyListeners(SWT.KeyDown, event);
    }

    /** Chooses from the menu that hangs on a control, or from the panel that it opens. */
    void choose(String id, String item) throws Exception {
        if (ui(() -> find(id).getMenu() == null)) {
            press(id);
            pick(id + ".names", item);
            return;
        }
        ui(() -> {
            Menu menu = find(id).getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            MenuItem chosen = Arrays.stream(menu.getItems()).filter(i -> Objects.equals(i.getData("raceline.id"), item)).findFirst().orElseThrow();
            for (MenuItem other : menu.getItems()) {
                other.setSelection(other == chosen);
            }
            chosen.notifyListeners(SWT.Selection, new Event());
            return null;
        });
    }

    /** Picks from a list that is open, as soon as it has the item. */
    void pick(String list, String item) throws Exception {
        await(item + " can be picked", () -> isShown(list) && row((Table) find(list), item) >= 0);
        ui(() -> {
            var table = (Table) find(list);
            table.setSelection(row(table, item));
            table.notifyListeners(SWT.DefaultSelection, new Event());
            return null;
        });
    }

    private static int row(Table table, String id) {
        for (int i = 0; i < table.getItemCount(); i++) {
            // Its text is what makes it.
            if (!table.getItem(i).getText().isEmpty() && id.equals(table.getItem(i).getData("raceline.id"))) {
                return i;
            }
        }
        return -1;
    }

    /** Sentences in passing stay until they are closed, however busy the computer is. */
    void withoutMotion() throws Exception {
        ui(() -> {
            session().preferences().set(Preference.MOTION, "off");
            return null;
        });
    }

    /** Answers the next questions for files with this one, as nobody can in the platform's own dialogs; gives the names that are proposed. */
    List<String> chooseFile(Path file) {
        var proposed = new CopyOnWriteArrayList<String>();
        workbench.getApplication().getContext().set(FileChooser.class, new FileChooser() {
            @Override
            public Optional<Path> toSave(String name, List<String> endings) {
                proposed.add(name);
                return Optional.of(file);
            }

            @Override
            public Optional<Path> toOpen(List<String> endings) {
                return Optional.of(file);
            }
        });
        return proposed;
    }

    Session session() {
        return workbench.getApplication().getContext().get(Session.class);
    }

    /** What the program ended with, once it has. */
    Object ended() throws Exception {
        return ended.get(PATIENCE, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() throws Exception {
        if (ended.isDone()) {
            return;
        }
        display.asyncExec(workbench::close);
        try {
            ended.get(PATIENCE, TimeUnit.NANOSECONDS);
        } catch (TimeoutException open) {
            throw new AssertionError("The client did not end" + Standstill.threads(ui), open);
        }
        turns.check();
    }
}
