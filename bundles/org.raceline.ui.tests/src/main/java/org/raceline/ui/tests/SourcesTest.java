package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.raceline.core.analysis.Authority;
import org.raceline.core.service.Workspace;
import org.raceline.core.store.ImportEntry;

/** The page "Data & import", on the sample shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SourcesTest {
    private static final String PAGE = "page.org.raceline.ui.sources";
    private Path folder;
    private OpenWorkbench client;
    private Workspace workspace;

    @BeforeAll
    void open(@TempDir Path files) throws Exception {
        folder = files;
        client = new OpenWorkbench(SampleWorkspace.in(files.resolve("shop")));
        client.await("the workspace is open", () -> client.session().scope().isPresent());
        workspace = client.ui(() -> client.session().scope().orElseThrow().workspace());
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    @BeforeEach
    void openPage() throws Exception {
        client.press(PAGE);
        client.await("the page is open", () -> client.isShown("sources.tab.import"));
        client.press("sources.tab.import");
    }

    @AfterEach
    void forget() throws Exception {
        client.ui(() -> {
            client.session().imports().jobs().forEach(client.session().imports()::forget);
            return null;
        });
        client.await("no report is left", () -> client.lookFor("sources.report").isEmpty() && client.lookFor("sources.question").isEmpty());
    }

    /** All that is written on the page. */
    private String written() throws Exception {
        return client.ui(() -> client.controls().stream().filter(Label.class::isInstance).filter(Control::isVisible).map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n")));
    }

    private String label(String id) throws Exception {
        return client.ui(() -> ((Label) client.find(id)).getText());
    }

    private long shown(String id) {
        return client.controls().stream().filter(control -> id.equals(control.getData("raceline.id")) && control.isVisible()).count();
    }

    private void write(String id, String text) throws Exception {
        client.ui(() -> {
            ((Text) client.find(id)).setText(text);
            return null;
        });
    }

    private ImportEntry newest(String file) {
        return workspace.imports().list().reversed().stream().filter(entry -> entry.file().equals(file)).findFirst().orElseThrow();
    }

    private void select(String table, String text) throws Exception {
        client.await("the row is there", () -> row(table, text).isPresent());
        client.ui(() -> {
            var control = (Table) client.find(table);
            control.setSelection(row(table, text).orElseThrow());
            control.notifyListeners(SWT.Selection, new Event());
            return null;
        });
    }

    private Optional<Integer> row(String table, String text) {
        var control = (Table) client.find(table);
        for (int i = 0; i < control.getItemCount(); i++) {
            if (control.getItem(i).getText().equals(text)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    @Test
    void filesThatAreDroppedGetAReportEach() throws Exception {
        Drops.on(client, Exports.orders(folder.resolve("orders-new.csv"), "71", false), Files.writeString(folder.resolve("poem.txt"), "The sea is calm tonight.\n"),
                Files.write(folder.resolve("mailchimp-campaigns.csv"), SampleWorkspace.bytes("mailchimp-campaigns.csv")));
        client.await("three reports are there", () -> shown("sources.report") == 3);
        assertThat(written()).contains("orders-new.csv", "Shopify", "poem.txt", "No connector reads poem.txt.", "mailchimp-campaigns.csv");
        assertThat(client.ui(() -> Atk.description(client.find("sources.figures")))).as("every line is accounted for").contains("loaded", "heading");
        assertThat(client.ui(() -> client.isShown("details"))).as("the panel does not say it twice").isFalse();
        assertThat(newest("orders-new.csv").touchpoints()).isEqualTo(3);
    }

    @Test
    void whileAFileIsReadItIsSaidHowLongItIs() throws Exception {
        var large = Exports.large(folder.resolve("orders-large.csv"));
        var lines = client.session().formats().number(Files.readString(large).lines().count());
        Drops.on(client, large);
        client.await("its lines are counted", () -> client.lookFor("sources.look.size").filter(size -> ((Label) size).getText().startsWith(lines + " lines")).isPresent());
        client.press("sources.job.cancel");
        client.await("it is over", () -> client.isShown("sources.report"));
        assertThat(workspace.imports().list()).noneMatch(entry -> entry.file().equals("orders-large.csv"));
    }

    @Test
    void anAmbiguousDateIsAskedAndAnswered() throws Exception {
        Drops.on(client, Files.writeString(folder.resolve("purchases.csv"), "customer_id,date,quantity,amount\n7,03/04/2025,2,29.30\n9,05/06/2025,1,12.30\n"));
        client.await("it is asked", () -> client.isShown("sources.question"));
        assertThat(written()).contains("purchases.csv", "03/04/2025");
        assertThat(client.ui(() -> client.find("sources.question.import").isEnabled())).isFalse();
        write("sources.answer.locale", "?!");
        client.press("sources.question.import");
        client.await("the answer is not understood", () -> client.isShown("sources.answer.locale.error"));
        client.press("sources.answer.locale.en-US");
        client.press("sources.question.import");
        client.await("the file is imported", () -> client.lookFor("sources.question").isEmpty() && client.isShown("sources.report"));
        assertThat(newest("purchases.csv").period().orElseThrow().from()).isEqualTo(LocalDate.of(2025, 3, 4));
    }

    @Test
    void aRejectedRecordIsCorrectedAndReadAgain() throws Exception {
        Drops.on(client, Exports.orders(folder.resolve("orders-damaged.csv"), "72", true));
        client.await("its report is there", () -> client.isShown("sources.report.rejected"));
        client.press("sources.report.rejected");
        client.await("the record is shown", () -> client.isShown("sources.record.masked")
                && ((Label) client.find("sources.record.file")).getText().equals("orders-damaged.csv"));
        assertThat(client.ui(() -> ((Text) client.find("sources.record.masked")).getText())).as("masked").doesNotContain("example.com").contains("@");
        client.press("sources.record.show");
        client.await("its text is shown", () -> client.isShown("sources.record.text"));
        var text = client.ui(() -> ((Text) client.find("sources.record.text")).getText());
        assertThat(text).contains("example.com", "someday");
        write("sources.record.text", text.replace("someday", "2026-10-30 10:00:00 +0100"));
        client.press("sources.rejected.retry");
        client.await("the file was read again", () -> client.isShown("sources.rejected.result")
                && ((Label) client.find("sources.rejected.result")).getText().contains("nothing rejected"));
        var repaired = newest("orders-damaged.csv");
        assertThat(repaired.touchpoints()).isEqualTo(3);
        assertThat(repaired.quarantined()).isZero();
        client.press("sources.tab.history");
        var old = workspace.imports().list().stream().filter(entry -> repaired.repairs().filter(entry.id()::equals).isPresent()).findFirst().orElseThrow();
        assertThat(old.repairedBy()).contains(repaired.id());
        client.await("the history says so", () -> ((Table) client.find("sources.history")).getItem(1).getText(6).contains("Repaired"));
    }

    @Test
    void anImportIsTakenBackOnceItWasSaidWhatGoes() throws Exception {
        Drops.on(client, Exports.orders(folder.resolve("orders-mistaken.csv"), "73", false));
        client.await("its report is there", () -> client.isShown("sources.report.history"));
        client.press("sources.report.history");
        client.await("its details are shown", () -> client.isShown("sources.undo") && ((Label) client.find("sources.import.file")).getText().equals("orders-mistaken.csv"));
        client.press("sources.undo");
        assertThat(label("sources.undo.what")).contains("3 facts", "import the file again");
        client.press("sources.undo.no");
        assertThat(newest("orders-mistaken.csv").undone()).isEmpty();
        client.press("sources.undo");
        client.press("sources.undo.yes");
        client.await("it is undone", () -> client.lookFor("sources.import.told").isPresent() && client.lookFor("sources.undo").isEmpty());
        assertThat(newest("orders-mistaken.csv").undone()).isPresent();
        assertThat(label("sources.import.told")).contains("import the file again");
    }

    @Test
    void whoSpeaksIsChosenAndGivenBack() throws Exception {
        client.press("sources.tab.authority");
        select("sources.authority", "Orders");
        client.await("its details are shown", () -> client.isShown("sources.authority.choose"));
        var before = authority();
        assertThat(before.chosenByUser()).isFalse();
        client.choose("sources.authority.choose", before.besides().getFirst());
        client.await("the other one speaks", () -> decided().contains("By you"));
        assertThat(authority().speaking()).containsExactly(before.besides().getFirst());
        client.choose("sources.authority.choose", "by-rank");
        client.await("ranks decide again", () -> decided().contains("By rank"));
        assertThat(authority()).isEqualTo(before);
    }

    private String decided() {
        return ((Table) client.find("sources.authority")).getItem(row("sources.authority", "Orders").orElseThrow()).getText(3);
    }

    private Authority authority() {
        return workspace.authorities().stream().filter(each -> each.metric().equals("orders")).findFirst().orElseThrow();
    }

    @Test
    void everythingThatTakesTheFocusHasAName() throws Exception {
        Drops.on(client, Files.writeString(folder.resolve("asking.csv"), "customer_id,date,quantity,amount\n7,03/04/2025,2,29.30\n"),
                Exports.orders(folder.resolve("orders-named.csv"), "74", true));
        client.await("both are there", () -> client.isShown("sources.question") && client.isShown("sources.report.rejected"));
        for (var tab : new String[] {"import", "history", "rejected", "authority"}) {
            client.press("sources.tab." + tab);
            client.ui(() -> {
                var nameless = client.controls().stream().filter(control -> control.isVisible() && (control instanceof Text || control instanceof Table
                        || control.getListeners(SWT.KeyDown).length > 0 && (control.getStyle() & SWT.NO_FOCUS) == 0)).filter(control -> Atk.name(control).isBlank())
                        .map(control -> String.valueOf(control.getData("raceline.id"))).toList();
                assertThat(nameless).as(tab).isEmpty();
                return null;
            });
        }
    }

    @Test
    void aQuestionThatComesUpElsewhereLeadsToThePage() throws Exception {
        client.press("page.org.raceline.ui.overview");
        client.await("the Overview is open", () -> client.isShown("widget.orders"));
        Drops.on(client, Files.writeString(folder.resolve("audience.csv"),
                "sep=\t\t\t\t\r\nFacebook followers\t\t\t\t\r\nFB_PAGE\tFOLLOW\tUNIQUE_USERS\t\t\r\n12045\t\t\t\t\r\n"));
        client.await("the panel leads on", () -> client.isShown("details.answer"));
        client.press("details.answer");
        client.await("the question is shown", () -> client.isShown("sources.question") && !client.isShown("details"));
        write("sources.answer.first-day", "2026-10-31");
        client.press("sources.question.import");
        client.await("it is imported as of that day", () -> client.isShown("sources.report"));
        assertThat(newest("audience.csv").period().orElseThrow().to()).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @Test
    void thePageCanBeTakenOutAndTheRestGoesOn() throws Exception {
        var bundle = Platform.getBundle("org.raceline.ui.sources");
        bundle.stop();
        client.await("the Overview is open", () -> client.lookFor(PAGE).isEmpty() && client.isShown("widget.orders"));
        Drops.on(client, Exports.orders(folder.resolve("orders-without.csv"), "75", false));
        client.await("the panel reports instead", () -> client.isShown("details"));
        assertThat(written()).contains("orders-without.csv");
        client.press("details.close");
        bundle.start(Bundle.START_ACTIVATION_POLICY);
        client.await("the page is back", () -> client.isShown(PAGE));
    }
}
