package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Period;

/** What the window makes of its workspace, and of its words on the command line. */
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkspaceTest {
    @TempDir
    Path folder;

    @Test
    void aWorkspaceThatSomebodyElseHoldsIsOpenedOnceItIsFree() throws Exception {
        var held = SampleWorkspace.workspaces().open(folder);
        try (var client = new OpenWorkbench(folder)) {
            client.await("the problem is shown", () -> client.isShown("workspace.problem"));
            assertThat(client.ui(() -> ((Label) client.find("workspace.problem")).getText())).isNotBlank();
            client.press("workspace.retry");
            client.await("it is still held", () -> client.isShown("workspace.problem"));
            held.close();
            client.press("workspace.retry");
            client.await("the workspace is open", () -> client.isShown("welcome.sample"));
        }
    }

    @Test
    void aDirectoryThatCannotBeAWorkspaceIsSaid() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "no directory");
        try (var client = new OpenWorkbench(file)) {
            client.await("the problem is shown", () -> client.isShown("workspace.problem"));
        }
    }

    @Test
    void closingTheWindowEndsItsImportsAndLeavesNothing() throws Exception {
        var large = Exports.large(folder.resolve("orders_export.csv"));
        var small = Files.write(folder.resolve("shopify-orders.csv"), SampleWorkspace.bytes("shopify-orders.csv"));
        var shop = folder.resolve("shop");
        try (var client = new OpenWorkbench(shop)) {
            client.await("the welcome is shown", () -> client.isShown("welcome.sample"));
            Drops.on(client, large);
            client.await("the import has begun", () -> client.isShown("cancel"));
            Drops.on(client, small);
        }
        try (var workspace = SampleWorkspace.workspaces().open(shop)) {
            assertThat(workspace.imports().list()).isEmpty();
        }
    }

    @Test
    void whatWasChosenHoldsAtTheNextStart() throws Exception {
        var shop = SampleWorkspace.in(folder.resolve("shop"));
        try (var client = new OpenWorkbench(shop)) {
            client.await("the period can be chosen", () -> client.isShown("period"));
            client.choose("period", "last-30-days");
            client.choose("comparison", "year");
            client.press("theme");
        }
        try (var client = new OpenWorkbench(shop, true)) {
            client.await("the period can be chosen", () -> client.isShown("period"));
            var scope = client.ui(() -> client.session().scope().orElseThrow());
            assertThat(scope.period()).isEqualTo(Period.ending(scope.today(), 30));
            assertThat(scope.comparison()).isEqualTo(Comparison.YEAR);
            assertThat(client.ui(() -> client.shell().getBackground().getRGB())).isEqualTo(new RGB(0x0E, 0x12, 0x17));
        }
    }

    @Test
    void writesAPictureOfItselfAndCloses() throws Exception {
        var picture = folder.resolve("board.png");
        var ended = new CompletableFuture<Object>();
        OpenWorkbench.launch(ended, "--workspace", SampleWorkspace.in(folder.resolve("shop")).toString(), "--screenshot=" + picture, "--size", "1200x800");
        ended.get(200, TimeUnit.SECONDS);
        var image = new ImageData(picture.toString());
        assertThat(image.width).isEqualTo(1200);
        assertThat(image.height).isEqualTo(800);
        var first = image.getPixel(0, 0);
        long others = 0;
        for (int x = 0; x < image.width; x++) {
            for (int y = 0; y < image.height; y++) {
                others += image.getPixel(x, y) == first ? 0 : 1;
            }
        }
        assertThat(others).isGreaterThan(100_000);
    }
}
