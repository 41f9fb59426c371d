package org.raceline.ui.internal.session;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.service.Workspaces;
import org.raceline.core.model.Issue;
import org.raceline.ui.internal.Words;

/** Opens a workspace on a thread of its own: the database and the toolkit start side by side. */
public final class Opening {
    private static final long PATIENCE_MILLIS = 20_000;

    private Opening() {
    }

    public static CompletableFuture<Workspace> of(Path directory) {
        CompletableFuture<Workspace> opened = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("raceline opening").start(() -> {
            try {
                opened.complete(open(directory));
            } catch (Exception | LinkageError problem) {
                opened.completeExceptionally(problem);
            }
        });
        return opened;
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
}
