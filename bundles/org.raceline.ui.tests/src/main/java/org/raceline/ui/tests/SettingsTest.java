package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.concurrent.TimeUnit;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.charts.Theme;
import org.raceline.core.model.Slice;
import org.raceline.ui.Preferences.Preference;

/** What the user sets, and what is kept from one start to the next. */
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SettingsTest {
    private static final RGB DARK = new RGB(0x0E, 0x12, 0x17);

    @TempDir
    Path folder;

    private static void openSettings(OpenWorkbench client) throws Exception {
        client.await("the page can be opened", () -> client.isShown("page.org.raceline.ui.settings"));
        client.press("page.org.raceline.ui.settings");
        client.await("it is open", () -> client.isShown("settings.theme"));
        client.withoutMotion();
    }

    @Test
    void coloursChangeAtOnceAreTakenBackAndHoldAtTheNextStart() throws Exception {
        try (var client = new OpenWorkbench(folder)) {
            openSettings(client);
            client.choose("settings.theme", "dark");
            client.await("the window is dark", () -> client.shell().getBackground().getRGB().equals(DARK));
            client.await("it can be taken back", () -> client.isShown("toast.action"));
            client.press("toast.action");
            client.await("the window is light", () -> client.session().theme() == Theme.LIGHT && !client.shell().getBackground().getRGB().equals(DARK));
            client.choose("settings.theme", "dark");
            assertThat(client.ui(() -> client.isShown("settings.restart"))).isFalse();
            client.await("the folder is named", () -> ((Label) client.find("settings.folder")).getText().contains(folder.toString()));
        }
        try (var client = new OpenWorkbench(folder, true)) {
            client.await("it is the page of last time, in the colours of last time", () -> client.isShown("settings.theme")
                    && client.shell().getBackground().getRGB().equals(DARK));
        }
    }

    @Test
    void whatBelongsToTheWorkspaceIsSetThereAndTakenBackLikeAnythingElse() throws Exception {
        try (var client = new OpenWorkbench(folder)) {
            openSettings(client);
            client.await("the workspace is open", () -> client.session().scope().isPresent() && client.find("settings.currency").isEnabled());
            client.choose("settings.currency", "GBP");
            client.await("the workspace adds money in it", () -> client.session().scope().orElseThrow().workspace().rates().base().filter("GBP"::equals).isPresent());
            client.await("it can be taken back", () -> client.isShown("toast.action"));
            client.press("toast.action");
            client.await("none is chosen", () -> client.session().scope().orElseThrow().workspace().rates().base().isEmpty());
            client.choose("settings.week-start", "SATURDAY");
            client.await("weeks begin on Saturday", () -> client.session().scope().orElseThrow().weekStart() == DayOfWeek.SATURDAY);
        }
    }

    @Test
    void theLanguageAsksForARestartAndThenHoldsEverywhere() throws Exception {
        try (var client = new OpenWorkbench(folder)) {
            openSettings(client);
            client.choose("settings.language", "fa");
            client.await("a restart is offered", () -> client.isShown("settings.restart"));
            client.ui(() -> {
                OpenWorkbench.key(client.find("settings.restart"), SWT.CR, 0);
                return null;
            });
            assertThat(client.ended()).isEqualTo(IApplication.EXIT_RESTART);
        }
        try (var client = new OpenWorkbench(folder, true)) {
            client.await("the page is open", () -> client.isShown("settings.theme"));
            assertThat(client.ui(() -> client.shell().getStyle() & SWT.RIGHT_TO_LEFT)).isNotZero();
            assertThat(client.ui(() -> Atk.name(client.find("heading")))).isEqualTo("تنظیمات");
            assertThat(client.ui(() -> Atk.name(client.find("search")))).isEqualTo("جست‌وجوی صفحه، سنجه یا کار");
            assertThat(client.ui(() -> client.session().formats().number(2026))).isEqualTo("۲٬۰۲۶");
            client.choose("settings.language", "en");
        }
        try (var client = new OpenWorkbench(folder, true)) {
            client.await("the page is open", () -> client.isShown("settings.theme"));
            assertThat(client.ui(() -> client.shell().getStyle() & SWT.RIGHT_TO_LEFT)).isZero();
            assertThat(client.ui(() -> Atk.name(client.find("heading")))).isEqualTo("Settings");
        }
    }

    @Test
    void whatIsLookedAtAndWhatAPageKeepsBelongToTheWorkspace() throws Exception {
        var shop = SampleWorkspace.in(folder.resolve("shop"));
        try (var client = new OpenWorkbench(shop)) {
            client.await("the shop is open", () -> client.session().scope().isPresent());
            client.ui(() -> {
                client.session().select(client.session().selection().with("channel", "Email"));
                client.session().state("vendor.page").put("tab", "second");
                return null;
            });
        }
        try (var client = new OpenWorkbench(folder.resolve("other"), true)) {
            assertThat(client.ui(() -> client.session().selection().filter().isAll())).isTrue();
            assertThat(client.ui(() -> client.session().state("vendor.page").get("tab"))).isEmpty();
        }
        try (var client = new OpenWorkbench(shop, true)) {
            client.await("the chip is there", () -> client.isShown("filter.channel"));
            assertThat(client.ui(() -> client.session().selection().filter())).isEqualTo(Slice.of("channel", "Email"));
            assertThat(client.ui(() -> client.session().state("vendor.page").get("tab"))).contains("second");
            assertThat(client.ui(() -> client.session().preferences().get(Preference.LANGUAGE))).isEmpty();
        }
    }
}
