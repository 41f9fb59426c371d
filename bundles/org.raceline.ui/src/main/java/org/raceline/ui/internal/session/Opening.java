package org.raceline.ui.internal.session;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.ILog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.raceline.charts.KpiWidget;
import org.raceline.core.model.Issue;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Stage;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.service.Workspaces;
import org.raceline.format.Formats;
import org.raceline.ui.Language;
import org.raceline.ui.Scope;
import org.raceline.ui.Selection;
import org.raceline.ui.internal.Words;

/** Opens a workspace on a thread of its own: the database and the toolkit start side by side. */
public final class Opening {
    private static final long PATIENCE_MILLIS = 20_000;

    private Opening() {
    }

    /**
     * A workspace and how it looked when it was opened.
     *
     * @param settled done when nothing of the opening works on it any more
     */
    public record Opened(Workspace workspace, Facts facts, CompletableFuture<Void> settled) {
        void close() throws InterruptedException, ExecutionException, TimeoutException {
            settled.get(30, TimeUnit.SECONDS);
            workspace.close();
        }
    }

    public static CompletableFuture<Opened> of(Path directory, Selection selection) {
        CompletableFuture<Opened> opening = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("raceline opening").start(() -> {
            try {
                Workspace workspace = open(directory);
                Opened opened = new Opened(workspace, Facts.of(workspace), new CompletableFuture<>());
                opening.complete(opened);
                warmUp(opened, selection);
            } catch (Throwable problem) {
                // Whatever it is: the window must not wait for ever.
                opening.completeExceptionally(problem);
            }
        });
        return opening;
    }

    private static Workspace open(Path directory) throws WorkspaceException, InterruptedException {
        BundleContext bundles = FrameworkUtil.getBundle(Opening.class).getBundleContext();
        ServiceTracker<Workspaces, Workspaces> tracker = new ServiceTracker<>(bundles, Workspaces.class, null);
        tracker.open();
        try {
            Workspaces workspaces = tracker.waitForService(PATIENCE_MILLIS);
            if (workspaces == null) {
                throw new WorkspaceException(Issue.error(Words.TEXTS.text("workspace.no-engine"), Words.TEXTS.text("workspace.no-engine.remedy")));
            }
            return workspaces.open(directory);
        } finally {
            tracker.close();
        }
    }

    /** Asks what the board asks first, while the window is still being made. */
    private static void warmUp(Opened opened, Selection selection) {
        try {
            Formats formats = new Formats(Language.locale());
            Scope scope = opened.facts().scope(opened.workspace(), selection, formats);
            formats.period(scope.period());
            formats.day(scope.today());
            formats.plural(Words.TEXTS.text("status.sources"), opened.facts().sources().size());
            scope.catalogue().headline(Stage.REACH, KpiKind.VOLUME).ifPresent(kpi -> new KpiWidget(kpi).glance(scope.question(formats)).ifPresent(card -> card.description(formats)));
        } catch (RuntimeException | LinkageError asked) {
            ILog.get().warn("What the board will ask could not be answered in advance", asked);
        } finally {
            opened.settled().complete(null);
        }
    }
}
