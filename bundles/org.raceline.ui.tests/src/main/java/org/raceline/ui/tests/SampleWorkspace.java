package org.raceline.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.osgi.util.tracker.ServiceTracker;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspaces;
import org.raceline.engine.BytesInput;
import org.raceline.sample.SampleShop;

/** The sample shop, imported without a window. */
final class SampleWorkspace {
    private SampleWorkspace() {
    }

    static Workspaces workspaces() throws InterruptedException {
        var tracker = new ServiceTracker<Workspaces, Workspaces>(OpenWorkbench.BUNDLES, Workspaces.class, null);
        tracker.open();
        return tracker.waitForService(TimeUnit.SECONDS.toMillis(30));
    }

    /** Fills an empty directory; closes the workspace again. */
    static Path in(Path directory) throws Exception {
        Files.createDirectories(directory);
        try (var workspace = workspaces().open(directory)) {
            for (var export : SampleShop.exports()) {
                var request = new ImportRequest(List.of(new BytesInput(export.file(), bytes(export.file()))), Optional.empty(), Optional.of(export.source()),
                        Optional.of(export.currency()), Optional.empty(), Optional.empty(), Optional.empty(), export.settings(), false);
                workspace.imports().run(request, Progress.NONE);
            }
            workspace.save(SampleShop.targets());
        }
        return directory;
    }

    static byte[] bytes(String file) throws IOException {
        var export = SampleShop.exports().stream().filter(e -> e.file().equals(file)).findFirst().orElseThrow();
        try (var in = export.open()) {
            return in.readAllBytes();
        }
    }
}
