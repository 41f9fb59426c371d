package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.charts.KpiCard;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.ui.PaletteEntry;
import org.raceline.ui.PaletteSource;

/** The panels of the top bar: palette, periods, filters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PaletteTest {
    private OpenWorkbench client;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        client = new OpenWorkbench(SampleWorkspace.in(folder.resolve("shop")));
        client.await("orders are drawn", () -> client.isShown("widget.orders") && client.drawing("widget.orders") instanceof KpiCard);
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    private void key(String id, int code, int modifiers) throws Exception {
        client.ui(() -> {
            OpenWorkbench.key(client.find(id), code, modifiers);
            return null;
        });
    }

    private void openPalette() throws Exception {
        key("navigation", 'k', SWT.MOD1);
        client.await("the palette is open", () -> client.isShown("palette"));
    }

    private List<String> found(String letters) throws Exception {
        return client.ui(() -> {
            ((Text) client.find("palette")).setText(letters);
            var table = (Table) client.find("palette.list");
            var names = new ArrayList<String>();
            for (int i = 0; i < table.getItemCount(); i++) {
                names.add(table.getItem(i).getText());
            }
            return names;
        });
    }

    private void enter() throws Exception {
        client.ui(() -> {
            client.find("palette").notifyListeners(SWT.DefaultSelection, new Event());
            return null;
        });
    }

    @Test
    void aPageIsOpenedByAFewLettersAndKeysAlone() throws Exception {
        openPalette();
        assertThat(found("impo")).first().asString().startsWith("Import files");
        assertThat(found("daim")).first().asString().startsWith("Data & import");
        assertThat(found("import data")).first().asString().startsWith("Data & import");
        assertThat(found("qqxz")).isEmpty();
        found("daim");
        enter();
        assertThat(client.ui(() -> client.isShown("sources.tab.import") && !client.isShown("palette"))).isTrue();
        client.press("page.org.raceline.ui.overview");
    }

    @Test
    void arrowKeysChooseFromTheFieldAndEscLeavesEverythingAsItWas() throws Exception {
        openPalette();
        found("last");
        key("palette", SWT.ARROW_DOWN, 0);
        assertThat(client.ui(() -> ((Table) client.find("palette.list")).getSelectionIndex())).isEqualTo(1);
        key("palette", SWT.ESC, 0);
        assertThat(client.ui(() -> client.lookFor("palette"))).isEmpty();
        assertThat(client.ui(() -> client.isShown("widget.orders"))).isTrue();
    }

    @Test
    void pluginsAddTheirOwn() throws Exception {
        var run = new AtomicInteger();
        PaletteSource source = session -> List.of(new PaletteEntry("vendor.tune", "Play the tune", "Vendor", run::incrementAndGet));
        PaletteSource broken = session -> {
            throw new IllegalStateException("out of tune");
        };
        var service = OpenWorkbench.BUNDLES.registerService(PaletteSource.class, source, null);
        var other = OpenWorkbench.BUNDLES.registerService(PaletteSource.class, broken, null);
        openPalette();
        assertThat(found("plt")).first().asString().startsWith("Play the tune");
        enter();
        assertThat(run).hasValue(1);
        service.unregister();
        other.unregister();
        openPalette();
        assertThat(found("play the tune")).isEmpty();
        key("palette", SWT.ESC, 0);
    }

    @Test
    void daysArePickedFromTheCalendarByKeys() throws Exception {
        var before = client.ui(() -> client.session().selection());
        client.press("period");
        client.await("the calendar is there", () -> client.isShown("period.calendar"));
        // From the last day of October: a week back, pick; two days on, pick.
        key("period.calendar", SWT.ARROW_UP, 0);
        key("period.calendar", SWT.CR, 0);
        key("period.calendar", SWT.ARROW_RIGHT, 0);
        key("period.calendar", SWT.ARROW_RIGHT, 0);
        key("period.calendar", SWT.CR, 0);
        assertThat(client.ui(() -> client.session().scope().orElseThrow().period())).isEqualTo(new Period(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 26)));
        assertThat(client.ui(() -> client.isShown("period.calendar"))).isFalse();
        client.ui(() -> {
            client.session().select(before);
            return null;
        });
    }

    @Test
    void aFilterIsPickedFromTheWorkspacesValuesAndTakenAwayByItsChip() throws Exception {
        client.press("filter");
        client.pick("filter.dimension.list", "channel");
        client.pick("filter.value.list", "Email");
        assertThat(client.ui(() -> client.session().scope().orElseThrow().filter())).isEqualTo(Slice.of("channel", "Email"));
        assertThat(client.ui(() -> client.isShown("filter.channel") && Atk.name(client.find("filter.channel")).equals("Channel: Email"))).isTrue();
        client.press("page.org.raceline.ui.sources");
        assertThat(client.ui(() -> client.isShown("filter.channel"))).isTrue();
        key("filter.channel", SWT.DEL, 0);
        assertThat(client.ui(() -> client.session().selection().filter().isAll() && client.lookFor("filter.channel").isEmpty())).isTrue();
        client.press("page.org.raceline.ui.overview");
    }
}
