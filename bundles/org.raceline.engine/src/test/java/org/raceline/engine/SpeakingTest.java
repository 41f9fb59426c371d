package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.analysis.Authority;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Source;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.Store;
import org.raceline.store.DuckDbEngine;

/** Who speaks where a shop counts and an analytics tool states: the ranks, kept with the sources, or whom the user chooses. */
class SpeakingTest {
    private static final Period JANUARY = Period.month(YearMonth.of(2026, 1));
    private static final Input CORNER = Rig.file("corner.csv", "# shop: Corner", OrderFiles.HEADING, "1;2026-01-01;a@x.org;60", "2;2026-01-31;b@x.org;40");
    private static final Input WEB = Rig.file("web.txt", "visits orders revenue", "120 3 95");

    @TempDir
    Path directory;
    private final List<Store> opened = new ArrayList<>();
    private final Rig rig = new Rig().with("shop", 400, new OrderFiles(), "*.csv")
            .with("web", 200, new Scripted(input -> Recognition.certain("web", ""), SpeakingTest::readWeb), "*.txt");

    @BeforeEach
    void useTheDatabase() {
        DuckDbEngine engine = new DuckDbEngine();
        rig.engine = place -> {
            opened.add(engine.open(place));
            return opened.getLast();
        };
    }

    /** Visits, orders and revenue of January. */
    private static void readWeb(Input input, Settings settings, FactSink sink) throws IOException {
        String[] figures;
        try (var in = input.open()) {
            figures = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().get(1).split(" ");
        }
        sink.header(1, 1);
        sink.cut(new Cut(Set.of(), Grain.TOTAL, JANUARY, true, ""));
        sink.record(2, 2);
        sink.observation("visits").value(new BigDecimal(figures[0]));
        sink.observation("orders").value(new BigDecimal(figures[1]));
        sink.observation("revenue").money(new BigDecimal(figures[2]), "EUR");
    }

    private Workspace withBoth() throws WorkspaceException {
        Workspace workspace = rig.open(directory);
        Rig.run(workspace, Rig.request(CORNER, "", "", "EUR"));
        Rig.run(workspace, WEB);
        return workspace;
    }

    private static String total(Workspace workspace, String metric) {
        return total(workspace, metric, JANUARY);
    }

    private static String total(Workspace workspace, String metric, Period period) {
        Reading reading = workspace.analysis().metric(MetricQuery.total(metric, period)).getFirst();
        return reading.value().map(v -> v.value().stripTrailingZeros().toPlainString()).orElse("-") + " " + String.join(" ", reading.sources());
    }

    private static List<String> ranks(Workspace workspace) {
        return workspace.sources().stream().map(s -> s.id() + " " + (s.rank().isPresent() ? s.rank().getAsInt() : "-")).toList();
    }

    @Test
    void aSourceSpeaksAsBeforeWhenItsConnectorIsGone() throws Exception {
        try (Workspace workspace = withBoth()) {
            assertThat(total(workspace, "revenue")).isEqualTo("100 corner.csv");
            rig.cards.remove("shop");
            assertThat(total(workspace, "revenue")).isEqualTo("100 corner.csv");
        }
        try (Workspace workspace = rig.open(directory)) {
            assertThat(total(workspace, "revenue")).isEqualTo("100 corner.csv");
            assertThat(ranks(workspace)).containsExactly("shop-1 400", "web-1 200");
        }
    }

    @Test
    void theNextImportBringsTheRankThatTheCardHasNow() throws Exception {
        try (Workspace workspace = withBoth()) {
            ConnectorCard card = rig.cards.get("web");
            rig.cards.put("web", new ConnectorCard("web", card.name(), "", 500, card.filePatterns(), card.settings(), Set.of(), "tests"));
            assertThat(total(workspace, "revenue")).isEqualTo("100 corner.csv");
            Rig.run(workspace, WEB);
            assertThat(total(workspace, "revenue")).isEqualTo("95 web.txt");
            assertThat(workspace.journal()).last().extracting(JournalEntry::before, JournalEntry::after)
                    .containsExactly("connector=web&id=web-1&rank=200", "connector=web&id=web-1&rank=500");
        }
    }

    @Test
    void whoSavesASourceDoesNotChangeItsRank() throws Exception {
        try (Workspace workspace = withBoth()) {
            Source web = new Source("web-1", "web", "Site", Optional.empty(), "", "", Map.of());
            workspace.save(web);
            workspace.save(new Source("web-2", "web", "Other", Optional.empty(), "", "", Map.of()).ranked(7));
            assertThat(workspace.sources()).contains(web.ranked(200), new Source("web-2", "web", "Other", Optional.empty(), "", "", Map.of(), OptionalInt.of(7)));
            workspace.save(web.ranked(900));
            assertThat(workspace.sources()).contains(web.ranked(200));
        }
    }

    @Test
    void aSourceOfAnOlderWorkspaceGetsItsRankWhenTheCardIsSeen() throws Exception {
        ConnectorCard card = rig.cards.get("shop");
        try (Workspace workspace = withBoth()) {
            for (Source source : workspace.sources()) {
                opened.getLast().save(new Source(source.id(), source.connector(), source.name(), source.zone(), source.locale(), source.currency(), source.settings()),
                        new JournalEntry(Rig.CLOCK.instant(), "older", "source", source.id(), "", ""));
            }
            rig.cards.remove("shop");
            assertThat(total(workspace, "revenue")).as("nobody knows what the shop is").isEqualTo("95 web.txt");
            assertThat(ranks(workspace)).containsExactly("shop-1 -", "web-1 200");
            rig.cards.put("shop", card);
            assertThat(total(workspace, "revenue")).isEqualTo("100 corner.csv");
            assertThat(workspace.journal()).last().extracting(JournalEntry::action, JournalEntry::after).contains("source").asString().contains("rank=400");
            rig.cards.remove("shop");
            assertThat(total(workspace, "revenue")).isEqualTo("100 corner.csv");
        }
        try (Workspace workspace = rig.open(directory)) {
            assertThat(total(workspace, "revenue")).isEqualTo("100 corner.csv");
        }
    }

    @Test
    void theUserChoosesWhoSpeaksForAMetric() throws Exception {
        AtomicInteger changes = new AtomicInteger();
        try (Workspace workspace = withBoth(); AutoCloseable heard = workspace.onChange(changes::incrementAndGet)) {
            List<Authority> byRank = List.of(new Authority("buyers", List.of("shop-1"), List.of(), false), new Authority("orders", List.of("shop-1"), List.of("web-1"), false),
                    new Authority("revenue", List.of("shop-1"), List.of("web-1"), false), new Authority("visits", List.of("web-1"), List.of(), false));
            assertThat(workspace.authorities()).containsExactlyInAnyOrderElementsOf(byRank);

            workspace.authority("revenue", Optional.of("web-1"));
            assertThat(changes).hasValue(1);
            assertThat(total(workspace, "revenue")).isEqualTo("95 web.txt");
            assertThat(total(workspace, "orders")).isEqualTo("2 corner.csv");
            assertThat(workspace.authorities()).contains(new Authority("revenue", List.of("web-1"), List.of("shop-1"), true));
            assertThat(workspace.journal()).last().satisfies(entry -> assertThat(List.of(entry.action(), entry.subject(), entry.before(), entry.after()))
                    .containsExactly("setting", "authority.revenue", "", "web-1"));

            workspace.authority("revenue", Optional.empty());
            assertThat(total(workspace, "revenue")).isEqualTo("100 corner.csv");
            assertThat(workspace.authorities()).containsExactlyInAnyOrderElementsOf(byRank);
            assertThat(workspace.journal()).last().extracting(JournalEntry::before, JournalEntry::after).containsExactly("web-1", "");
        }
    }

    @Test
    void aPreferredSourceSpeaksForAllThatItStatesButWhatWasChosenOtherwise() throws Exception {
        try (Workspace workspace = withBoth()) {
            workspace.prefer(Optional.of("web-1"));
            assertThat(total(workspace, "revenue") + ", " + total(workspace, "orders")).isEqualTo("95 web.txt, 3 web.txt");
            workspace.authority("orders", Optional.of("shop-1"));
        }
        try (Workspace workspace = rig.open(directory)) {
            assertThat(workspace.preferred()).contains("web-1");
            assertThat(total(workspace, "revenue") + ", " + total(workspace, "orders")).isEqualTo("95 web.txt, 2 corner.csv");
            workspace.prefer(Optional.empty());
            assertThat(workspace.preferred()).isEmpty();
            assertThat(total(workspace, "revenue")).isEqualTo("100 corner.csv");
        }
    }

    @Test
    void ofSeveralShopsTheChosenOneSpeaksAlone() throws Exception {
        try (Workspace workspace = withBoth()) {
            Rig.run(workspace, Rig.request(Rig.file("market.csv", "# shop: Market", OrderFiles.HEADING, "1;2026-01-01;a@x.org;7", "2;2026-02-28;a@x.org;1"), "", "", "EUR"));
            assertThat(total(workspace, "revenue")).isEqualTo("107 corner.csv market.csv");
            assertThat(workspace.authorities()).contains(new Authority("revenue", List.of("shop-1", "shop-2"), List.of("web-1"), false));
            workspace.authority("revenue", Optional.of("shop-1"));
            assertThat(total(workspace, "revenue")).isEqualTo("100 corner.csv");
            assertThat(workspace.authorities()).contains(new Authority("revenue", List.of("shop-1"), List.of("shop-2", "web-1"), true));
            Period february = Period.month(YearMonth.of(2026, 2));
            assertThat(total(workspace, "revenue", february)).as("the chosen one has no data").isEqualTo("1 market.csv");
        }
    }

    @Test
    void whatCannotBeChosenIsRefusedWithASentence() throws Exception {
        try (Workspace workspace = withBoth()) {
            assertRefused(workspace, "joy", "web-1", "There is no metric joy.", "raceline catalogue");
            assertRefused(workspace, "revenue", "crm-1", "There is no source crm-1.", "shop-1, web-1");
            assertRefused(workspace, "visits", "shop-1", "The source shop-1 does not state visits.", "web-1");
            assertRefused(workspace, "spend", "shop-1", "No source states spend.", "Import");
            assertRefused(workspace, "average", "shop-1", "The metric average is calculated, so no source speaks for it.", "revenue, orders");
            assertThatThrownBy(() -> workspace.prefer(Optional.of("crm-1"))).hasMessage("There is no source crm-1.");
            assertThatThrownBy(() -> workspace.authority("joy", Optional.empty())).hasMessage("There is no metric joy.");
            assertThat(workspace.journal()).noneMatch(entry -> entry.action().equals("setting"));
        }
        try (Workspace workspace = rig.open(directory.resolve("empty"))) {
            assertRefused(workspace, "revenue", "shop-1", "There is no source shop-1: the workspace has none yet.", "Import");
        }
    }

    private static void assertRefused(Workspace workspace, String metric, String source, String what, String remedy) {
        assertThatThrownBy(() -> workspace.authority(metric, Optional.of(source))).isInstanceOfSatisfying(WorkspaceException.class, refused -> {
            assertThat(refused.issue().what()).isEqualTo(what);
            assertThat(refused.issue().remedy()).contains(remedy);
        });
    }

    @Test
    void whoSpeaksForAnUndoneImportIsDecidedAnew() throws Exception {
        try (Workspace workspace = withBoth()) {
            workspace.authority("revenue", Optional.of("web-1"));
            workspace.imports().undo(workspace.imports().list().getLast().id());
            assertThat(total(workspace, "revenue")).isEqualTo("100 corner.csv");
            assertThat(workspace.authorities()).contains(new Authority("orders", List.of("shop-1"), List.of(), false),
                    new Authority("revenue", List.of("shop-1"), List.of(), false)).extracting(Authority::metric).doesNotContain("visits");
        }
    }
}
