package org.raceline.charts.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.charts.dashboard.DashboardFile.Problem;
import org.raceline.charts.dashboard.DashboardFile.Refused;
import org.raceline.charts.dashboard.Tile.Option;

class DashboardFileTest {
    private static final String HEADING = "# Raceline dashboard, format 1\n";

    private static Dashboard read(String text) throws Refused {
        return DashboardFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Dashboard weekly() {
        return new Dashboard("d4", "Weekly · هفتگی می‌شود", List.of()).add(WidgetKind.KPI.tile().with(Option.METRIC, "orders").with(Option.PERIOD, "2026-01-01..2026-03-31"))
                .add(Tile.foreign("acme.map", "com.acme.maps", "Acme = map", 3));
    }

    private static void refused(Problem problem, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    @Test
    void whatIsWrittenIsReadAgainAndFindsAPlaceAmongOthers(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("weekly.dashboard"), DashboardFile.text(weekly()));
        Dashboard read = DashboardFile.read(file);
        assertThat(read.name()).isEqualTo(weekly().name());
        assertThat(read.tiles()).isEqualTo(weekly().tiles());
        assertThat(Boards.ORIGINAL.add("Mine").add(read).dashboards()).extracting(Dashboard::id).containsExactly("d1", "d2");
    }

    @Test
    void aPersonCanReadIt() {
        assertThat(DashboardFile.text(weekly()).lines()).contains("# Raceline dashboard, format 1", "name=Weekly · هفتگی می‌شود", "tiles=t1 t2", "t1.widget=kpi", "t1.option.metric=orders",
                "t2.from=com.acme.maps");
    }

    @Test
    void whatSomethingElseWroteIsRefused(@TempDir Path folder) {
        refused(Problem.OTHER, () -> read(""));
        refused(Problem.OTHER, () -> read("\n\n"));
        refused(Problem.OTHER, () -> read("# Raceline dashboard, format x\nname=x\n"));
        refused(Problem.OTHER, () -> read("name=Weekly\ntiles=t1\nt1.widget=kpi\n"));
        refused(Problem.OTHER, () -> DashboardFile.read(new byte[] {'#', (byte) 0xFF, (byte) 0xFE}));
        refused(Problem.OTHER, () -> DashboardFile.read(folder));
        refused(Problem.NEWER, () -> read("# Raceline dashboard, format 2\nname=x\n"));
    }

    @Test
    void whatIsTooLargeIsRefused(@TempDir Path folder) throws Exception {
        Path large = Files.writeString(folder.resolve("large"), HEADING + "name=" + "x".repeat(DashboardFile.LARGEST));
        refused(Problem.TOO_LARGE, () -> DashboardFile.read(large));
        List<String> ids = IntStream.rangeClosed(1, DashboardFile.MOST_TILES + 1).mapToObj(i -> "t" + i).toList();
        String widgets = ids.stream().map(id -> id + ".widget=kpi\n").collect(Collectors.joining());
        refused(Problem.TOO_LARGE, () -> read(HEADING + "tiles=" + String.join(" ", ids) + "\n" + widgets));
    }

    @Test
    void whatCouldDeceiveIsTakenOut() throws Exception {
        Dashboard read = read(HEADING + "name=Weekly\u202Eexe.\u0007" + "x".repeat(500) + "\ntiles=t1 t2 t3 t1\n"
                + "t1.widget=kpi\nt1.columns=999\nt1.option.metric=<img src=x>\nt1.option.secret=x\nt2.widget=" + "w".repeat(500) + "\n"
                + "t3.widget=map\nt3.from=com.acme\nt3.name=Safe\u2066 " + "y".repeat(500) + "\nrace.hidden=orders\ndashboards=d1 d2\n");
        assertThat(read.name()).startsWith("Weekly exe. x").hasSize(DashboardFile.LONGEST_NAME);
        assertThat(read.tiles()).extracting(Tile::widget).containsExactly("kpi", "map");
        assertThat(read.tiles().getFirst().columns()).isEqualTo(1);
        assertThat(read.tiles().getFirst().options()).isEmpty();
        assertThat(read.tiles().getLast().name()).startsWith("Safe y").hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void aPeriodThatNoDataReachesIsLeftOut() throws Exception {
        String tile = HEADING + "tiles=t1\nt1.widget=trend\nt1.option.metric=orders\nt1.option.period=";
        assertThat(read(tile + "2026-01-01..2026-03-31\n").tiles().getFirst().option(Option.PERIOD)).contains("2026-01-01..2026-03-31");
        assertThat(read(tile + "0001..9999\n").tiles().getFirst().options()).containsOnlyKeys("metric");
    }

    @Test
    void aNameThatNobodySeesIsNone() throws Exception {
        assertThat(read(HEADING + "name=\u200C\u3164\n").name()).isEqualTo("d1");
    }

    @Test
    void endsOfLinesOfAnySystemAreRead() throws Exception {
        assertThat(read("\uFEFF# Raceline dashboard, format 1\r\n\r\n# by hand\r\nname = Weekly\r\ntiles=t1\r\nt1.widget=funnel\r\n"))
                .isEqualTo(new Dashboard("d1", "Weekly", List.of()).add(Tile.own("funnel", 1, java.util.Map.of())));
    }
}
