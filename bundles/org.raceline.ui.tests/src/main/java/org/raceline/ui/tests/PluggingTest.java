package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.raceline.ui.tests.vendor.BrokenActivator;
import org.raceline.ui.tests.vendor.BrokenComponent;
import org.raceline.ui.tests.vendor.BrokenPage;
import org.raceline.ui.tests.vendor.GreetingPage;

/** Plug-ins of others come, go and fail while the window is open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PluggingTest {
    private static final String PAGES = "org.raceline.ui.pages";
    private OpenWorkbench client;
    private Bundle vendor;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        client = new OpenWorkbench(folder.resolve("empty"));
        client.await("the welcome is shown", () -> client.isShown("welcome.sample"));
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    @AfterEach
    void uninstall() throws Exception {
        if (vendor != null && vendor.getState() != Bundle.UNINSTALLED) {
            vendor.uninstall();
        }
        client.await("only the Overview is left", () -> client.lookFor("page.org.raceline.ui.overview").isPresent() && vendorPages() == 0);
        client.await("it is shown", () -> client.isShown("welcome.sample"));
        client.await("there is nothing to notice", () -> !client.isShown("notices"));
    }

    private long vendorPages() {
        return client.controls().stream().filter(c -> String.valueOf(c.getData("raceline.id")).startsWith("page.vendor.")).count();
    }

    private Bundle install(String name, VendorJar jar) throws Exception {
        vendor = OpenWorkbench.BUNDLES.installBundle("vendor:" + name, jar.bytes());
        return vendor;
    }

    private String notices() throws Exception {
        return client.ui(() -> client.isShown("notices") ? Atk.name(client.find("status")) : "");
    }

    @Test
    void aPageComesStopsChangesAndGoes() throws Exception {
        System.clearProperty("raceline.test.greeting");
        install("vendor.greeting", new VendorJar("vendor.greeting", "1.0.0").page("vendor.greeting", GreetingPage.class, "Greeting", PAGES)).start();
        client.await("the page is in the navigation", () -> client.isShown("page.vendor.greeting.page"));
        client.press("page.vendor.greeting.page");
        client.await("the page is open", () -> client.isShown("vendor.greeting") && !client.isShown("welcome.sample"));
        assertThat(client.ui(() -> Atk.name(client.find("heading")))).isEqualTo("Greeting");

        vendor.stop();
        client.await("the page has left", () -> client.lookFor("page.vendor.greeting.page").isEmpty() && client.lookFor("vendor.greeting").isEmpty());
        client.await("another page is open", () -> client.isShown("welcome.sample"));
        assertThat(System.getProperty("raceline.test.greeting")).isEqualTo("left");

        vendor.start();
        client.await("the page is back", () -> client.isShown("page.vendor.greeting.page"));

        vendor.update(new VendorJar("vendor.greeting", "2.0.0").page("vendor.greeting", GreetingPage.class, "Salutation", PAGES).bytes());
        client.await("the page has its new name", () -> client.isShown("page.vendor.greeting.page")
                && Atk.name(client.find("page.vendor.greeting.page")).equals("Salutation"));
        client.press("page.vendor.greeting.page");
        client.await("the page is open", () -> client.isShown("vendor.greeting"));

        vendor.uninstall();
        client.await("the page is gone", () -> client.lookFor("page.vendor.greeting.page").isEmpty() && client.lookFor("vendor.greeting").isEmpty());
    }

    /** What the navigation paints of a vendor's page. */
    private Set<RGB> pictured(VendorJar jar) throws Exception {
        install("vendor.greeting", jar).start();
        client.await("the page is in the navigation", () -> client.isShown("page.vendor.greeting.page"));
        return client.ui(() -> Pixels.of(client.find("page.vendor.greeting.page")));
    }

    private static VendorJar pictured(String picture) throws Exception {
        return new VendorJar("vendor.greeting", "1.0.0").page("vendor.greeting", GreetingPage.class, "Greeting", PAGES, picture).with("icons/broken.svg", "<svg xmlns=")
                .with("icons/large.svg", square(4096)).with("icons/page.svg", square(16));
    }

    private static String square(int size) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%1$d\"><rect width=\"%1$d\" height=\"%1$d\"/></svg>".formatted(size);
    }

    @Test
    void aPictureThatCannotBeUsedCostsThePageNothingElse() throws Exception {
        var letter = pictured(pictured(""));
        vendor.uninstall();
        client.await("the page is gone", () -> vendorPages() == 0);
        var logged = new CopyOnWriteArrayList<String>();
        ILogListener listener = (status, plugin) -> logged.add(status.getMessage());
        Platform.addLogListener(listener);
        try {
            for (String bad : List.of("absent", "broken", "large")) {
                var uri = "platform:/plugin/vendor.greeting/icons/" + bad + ".svg";
                pictured(pictured(uri));
                client.await("the letter stands for one that is " + bad, () -> Pixels.of(client.find("page.vendor.greeting.page")).equals(letter));
                client.await("the log names it", () -> logged.stream().anyMatch(message -> message.contains(uri)));
                client.press("page.vendor.greeting.page");
                client.await("the page is open", () -> client.isShown("vendor.greeting"));
                vendor.uninstall();
                client.await("the page is gone", () -> vendorPages() == 0);
            }
        } finally {
            Platform.removeLogListener(listener);
        }
        client.await("the Overview is open", () -> client.isShown("welcome.sample"));
        pictured(pictured("platform:/plugin/vendor.greeting/icons/page.svg"));
        client.await("one that can be used is shown", () -> !Pixels.of(client.find("page.vendor.greeting.page")).equals(letter));
    }

    @Test
    void aPageThatIsStartedAtOnceAfterItStoppedIsBack() throws Exception {
        install("vendor.greeting", new VendorJar("vendor.greeting", "1.0.0").page("vendor.greeting", GreetingPage.class, "Greeting", PAGES)).start();
        client.await("the page is in the navigation", () -> client.isShown("page.vendor.greeting.page"));
        for (int i = 0; i < 3; i++) {
            vendor.stop();
            vendor.start();
        }
        client.await("the page is back", () -> client.isShown("page.vendor.greeting.page"));
        assertThat(notices()).isEmpty();
    }

    @Test
    void keysGoFromPageToPage() throws Exception {
        install("vendor.greeting", new VendorJar("vendor.greeting", "1.0.0").page("vendor.greeting", GreetingPage.class, "Greeting", PAGES)).start();
        client.await("the page is in the navigation", () -> client.isShown("page.vendor.greeting.page"));
        var pages = client.ui(() -> client.controls().stream().map(control -> String.valueOf(control.getData("raceline.id"))).filter(id -> id.startsWith("page.")).toList());
        assertThat(pages).startsWith("page.org.raceline.ui.overview").endsWith("page.vendor.greeting.page");
        key("navigation", '2', SWT.MOD1);
        assertOpen(pages.get(1));
        key("navigation", '1', SWT.MOD1);
        assertThat(client.ui(() -> client.isShown("welcome.sample"))).isTrue();
        client.press("page.vendor.greeting.page");
        assertThat(client.ui(() -> client.isShown("vendor.greeting"))).isTrue();
        key("page.vendor.greeting.page", SWT.ARROW_UP, 0);
        assertOpen(pages.get(pages.size() - 2));
        key(pages.get(pages.size() - 2), SWT.ARROW_DOWN, 0);
        assertThat(client.ui(() -> client.isShown("vendor.greeting"))).isTrue();
        client.press("page.org.raceline.ui.overview");
    }

    private void assertOpen(String page) throws Exception {
        assertThat(client.ui(() -> Atk.name(client.find("heading")))).isEqualTo(client.ui(() -> Atk.name(client.find(page))));
    }

    private void key(String id, int code, int modifiers) throws Exception {
        client.ui(() -> {
            OpenWorkbench.key(client.find(id), code, modifiers);
            return null;
        });
    }

    @Test
    void aPageThatThrowsIsNamedInItsPlaceAndHarmsNothing() throws Exception {
        install("vendor.broken", new VendorJar("vendor.broken", "1.0.0").page("vendor.broken", BrokenPage.class, "Broken", PAGES)).start();
        client.await("the page is in the navigation", () -> client.isShown("page.vendor.broken.page"));
        client.press("page.vendor.broken.page");
        client.await("its failure is shown", () -> client.isShown("page.failed"));
        assertThat(client.ui(() -> ((Label) client.find("page.failed")).getText())).contains("Broken", "vendor.broken");
        client.await("the notices name it", () -> notices().contains("vendor.broken"));
        client.press("page.org.raceline.ui.overview");
        client.await("the Overview is open", () -> client.isShown("welcome.sample"));
    }

    @Test
    void aPageForAPlaceThatDoesNotExistIsNoticed() throws Exception {
        install("vendor.lost", new VendorJar("vendor.lost", "1.0.0").page("vendor.lost", GreetingPage.class, "Lost", "no.such.place")).start();
        client.await("the notices name it", () -> notices().contains("vendor.lost") && notices().contains("no.such.place"));
        client.press("notices");
        client.await("the panel is there", () -> client.isShown("details"));
        client.press("details.close");
    }

    @Test
    void aBundleThatDoesNotStartIsNoticed() throws Exception {
        install("vendor.tide", new VendorJar("vendor.tide", "1.0.0").header("Bundle-Activator", BrokenActivator.class.getName())
                .header("Import-Package", "org.osgi.framework").with(BrokenActivator.class));
        assertThatThrownBy(vendor::start).isInstanceOf(BundleException.class);
        client.await("the notices name it", () -> notices().contains("vendor.tide"));
    }

    @Test
    void aComponentThatCannotBeMadeIsNoticed() throws Exception {
        install("vendor.wind", new VendorJar("vendor.wind", "1.0.0").header("Bundle-ActivationPolicy", "lazy").header("Service-Component", "OSGI-INF/broken.xml")
                .with(BrokenComponent.class).with("OSGI-INF/broken.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="vendor.wind" immediate="true">
                  <implementation class="%s"/>
                  <service><provide interface="java.lang.Runnable"/></service>
                </scr:component>
                """.formatted(BrokenComponent.class.getName()))).start();
        client.await("the notices name it", () -> notices().contains("vendor.wind") && notices().contains("the wind is wrong"));
    }

    @Test
    void everyPageCanBeTakenOutAndPutBack() throws Exception {
        var pages = Arrays.stream(OpenWorkbench.BUNDLES.getBundles()).filter(bundle -> bundle.getSymbolicName().startsWith("org.raceline.ui.")
                && bundle.getHeaders().get("Model-Fragment") != null).toList();
        assertThat(pages).hasSizeGreaterThan(2);
        for (var page : pages) {
            page.stop();
        }
        client.await("there is no page", () -> client.isShown("pages.none") && client.lookFor("page.org.raceline.ui.overview").isEmpty());
        for (var page : pages) {
            page.start(Bundle.START_ACTIVATION_POLICY);
            client.await(page.getSymbolicName() + " is back", () -> client.isShown("page." + page.getSymbolicName()));
        }
        client.press("page.org.raceline.ui.overview");
        client.await("the Overview is open", () -> client.isShown("welcome.sample"));
    }

    @Test
    void aConnectorThatIsInstalledIsNamedAtOnce() throws Exception {
        install("vendor.tool", new VendorJar("vendor.tool", "1.0.0").header("Bundle-ActivationPolicy", "lazy").with("plugin.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <?eclipse version="3.4"?>
                <plugin><extension point="org.raceline.core.connectors"><connector id="vendor.tool" name="Tool of a vendor" rank="100" files="*.tool"/></extension></plugin>
                """)).start();
        client.await("the greeting names it", () -> Atk.description(client.find("welcome.greeting")).contains("Tool of a vendor"));
        vendor.uninstall();
        client.await("the greeting does not name it", () -> !Atk.description(client.find("welcome.greeting")).contains("Tool of a vendor"));
    }

    @Test
    void aContributionThatIsWrongIsNoticed() throws Exception {
        install("vendor.wrong", new VendorJar("vendor.wrong", "1.0.0").header("Bundle-ActivationPolicy", "lazy").with("plugin.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <?eclipse version="3.4"?>
                <plugin><extension point="org.raceline.core.connectors"><connector id="vendor.wrong" name="Wrong" rank="many" files="*.x"/></extension></plugin>
                """)).start();
        client.await("the notices name it", () -> notices().contains("vendor.wrong"));
    }
}
