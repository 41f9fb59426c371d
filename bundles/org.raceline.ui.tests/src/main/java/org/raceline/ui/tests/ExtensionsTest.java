package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
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
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.raceline.core.service.Plugins;
import org.raceline.ui.Place;
import org.raceline.ui.tests.vendor.GreetingPage;

/** A plug-in is looked at, installed from a folder, disabled, enabled and removed on the page of extensions, by keyboard; the window follows at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExtensionsTest {
    private static final String OFFER = "extensions.offer.vendor.greeting";
    private static final String PLUGIN = "extensions.plugin.vendor.greeting";
    private static final String PAGE = "page.vendor.greeting.page";

    private final Shelf shelf = new Shelf();
    private ServiceRegistration<Plugins> offered;
    private OpenWorkbench client;
    private Path folder;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        var first = new Hashtable<String, Object>();
        first.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
        offered = OpenWorkbench.BUNDLES.registerService(Plugins.class, shelf, first);
        folder = Files.createDirectories(temporary.resolve("plug-ins"));
        try (var jar = new VendorJar("vendor.greeting", "1.2.0").header("Bundle-Name", "Greetings").header("Bundle-Description", "Says good day.")
                .page("vendor.greeting", GreetingPage.class, "Greeting", "org.raceline.ui.pages").bytes()) {
            Files.copy(jar, folder.resolve("vendor.greeting.jar"));
        }
        client = new OpenWorkbench(temporary.resolve("empty"));
        client.await("the page can be opened", () -> client.isShown("page." + Place.EXTENSIONS));
        client.press("page." + Place.EXTENSIONS);
        settled();
        client.withoutMotion();
    }

    @AfterAll
    void close() throws Exception {
        client.close();
        offered.unregister();
        shelf.close();
    }

    /** Until nothing is at work: what is pressed meanwhile does nothing. */
    private void settled() throws Exception {
        client.await("nothing is at work", () -> client.isShown("extensions.from") && !client.isShown("extensions.cancel"));
    }

    private void press(String id) throws Exception {
        client.await(id + " can be pressed", () -> client.isShown(id));
        settled();
        client.press(id);
    }

    private void look(String from) throws Exception {
        settled();
        client.ui(() -> {
            var text = (Text) client.find("extensions.from");
            text.setText(from);
            text.notifyListeners(SWT.DefaultSelection, new Event());
            return null;
        });
    }

    private String text(String id) throws Exception {
        return client.ui(() -> ((Label) client.find(id)).getText());
    }

    @Test
    @Order(1)
    void aFolderThatIsNotThereIsToldInWords() throws Exception {
        look(folder.resolve("nowhere").toString());
        client.await("the problem is told", () -> client.isShown("extensions.problem"));
        assertThat(text("extensions.problem")).contains("nowhere", "Choose another folder.");
    }

    @Test
    @Order(2)
    void whatIsOfferedIsSeenBeforeAnythingIsInstalled() throws Exception {
        look(folder.toString());
        client.await("the offer is there", () -> client.isShown(OFFER + ".install"));
        assertThat(text(OFFER + ".name")).contains("Greetings", "1.2.0", "Vendor");
        assertThat(text(OFFER + ".purpose")).isEqualTo("Says good day.");
        assertThat(text(OFFER + ".adds")).isEqualTo("Adds pages.");
        assertThat(text(OFFER + ".signed")).startsWith("Not signed");
        assertThat(client.ui(() -> client.isShown("extensions.problem"))).as("the problem of before").isFalse();
        assertThat(client.ui(() -> client.lookFor(PAGE))).isEmpty();
        assertThat(client.ui(() -> client.lookFor(PLUGIN))).isEmpty();
    }

    @Test
    @Order(3)
    void itIsInstalledAndItsPageCanBeOpenedAtOnce() throws Exception {
        press(OFFER + ".install");
        client.await("its page is in the navigation", () -> client.isShown(PAGE));
        client.await("the offer says so", () -> client.isShown(OFFER + ".there") && client.lookFor(OFFER + ".install").isEmpty());
        client.await("it stands among those that are installed", () -> client.isShown(PLUGIN + ".health"));
        assertThat(text(PLUGIN + ".health")).isEqualTo("Enabled");
        assertThat(text(PLUGIN + ".adds")).isEqualTo("Adds pages.");
        client.await("it is announced", () -> client.isShown("toast"));
        assertThat(text("toast.text")).contains("Greetings");
        client.press(PAGE);
        client.await("its page is open", () -> client.isShown("vendor.greeting"));
        client.press("page." + Place.EXTENSIONS);
    }

    @Test
    @Order(4)
    void disabledItsPageLeavesAndEnabledItIsBack() throws Exception {
        press(PLUGIN + ".disable");
        client.await("its page has left", () -> client.lookFor(PAGE).isEmpty());
        client.await("it is said", () -> client.isShown(PLUGIN + ".enable") && ((Label) client.find(PLUGIN + ".health")).getText().equals("Disabled"));
        press(PLUGIN + ".enable");
        client.await("its page is back", () -> client.isShown(PAGE));
        client.await("it is said", () -> client.isShown(PLUGIN + ".disable") && ((Label) client.find(PLUGIN + ".health")).getText().equals("Enabled"));
    }

    @Test
    @Order(5)
    void itIsRemovedAfterAQuestionOnly() throws Exception {
        press(PLUGIN + ".remove");
        press(PLUGIN + ".no");
        client.await("nothing is asked", () -> client.lookFor(PLUGIN + ".yes").isEmpty());
        assertThat(client.ui(() -> client.isShown(PAGE))).isTrue();
        press(PLUGIN + ".remove");
        press(PLUGIN + ".yes");
        client.await("its page has left", () -> client.lookFor(PAGE).isEmpty());
        client.await("it is not listed", () -> client.lookFor(PLUGIN).isEmpty());
        assertThat(shelf.list()).isEmpty();
    }
}
