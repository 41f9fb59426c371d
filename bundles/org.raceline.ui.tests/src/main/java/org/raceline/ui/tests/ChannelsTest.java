package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.charts.DivergingBars;
import org.raceline.core.analysis.ChangeQuery;
import org.raceline.core.analysis.Matrix;
import org.raceline.core.analysis.MatrixQuery;
import org.raceline.ui.Place;

/** Channels by stages: the cells are the answers of the analysis, each leads to its metric by keyboard, and the way back to where it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChannelsTest {
    private static final String CHANGES = "widget.changes.orders";

    private OpenWorkbench client;
    private Grid matrix;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        client = new OpenWorkbench(SampleWorkspace.in(folder.resolve("shop")));
        matrix = new Grid(client, "widget.matrix.channel");
        client.await("the page can be opened", () -> client.isShown("page." + Place.CHANNELS));
        client.press("page." + Place.CHANNELS);
        client.await("the channels are there", () -> client.isShown("widget.matrix.channel") && matrix.names().size() > 5);
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    private Matrix answer(String dimension) throws Exception {
        var scope = client.ui(() -> client.session().scope().orElseThrow());
        return scope.analysis().matrix(new MatrixQuery(dimension, List.of(), scope.period(), scope.comparison(), scope.filter()));
    }

    private static List<List<String>> rows(Matrix matrix, Function<Matrix.Cell, String> text) {
        var rows = new ArrayList<List<String>>();
        rows.add(matrix.columns().stream().map(column -> text.apply(column.total())).toList());
        matrix.rows().forEach(row -> rows.add(row.cells().stream().map(text).toList()));
        return rows;
    }

    private String quantity(Matrix.Cell cell) {
        return cell.reading().value().map(client.session().formats()::quantity).orElse("–");
    }

    /** Below them may stand what sources state without a channel. */
    private void awaitRows(String what, List<List<String>> rows) throws Exception {
        client.await(what, () -> matrix.figures().size() >= rows.size() && matrix.figures().subList(0, rows.size()).equals(rows));
    }

    @Test
    void theCellsAreWhatTheAnalysisAnswersAndSoIsTheTable() throws Exception {
        var answer = answer("channel");
        assertThat(answer.rows()).hasSizeGreaterThan(4);
        awaitRows("the figures are there", rows(answer, this::quantity));
        var table = matrix.table();
        assertThat(table.stream().map(List::getFirst).toList()).isEqualTo(client.ui(matrix::names));
        assertThat(table.stream().map(line -> line.subList(1, line.size())).toList()).isEqualTo(client.ui(matrix::figures));
    }

    @Test
    void sharesAndChangesStandInTheCellsInstead() throws Exception {
        var formats = client.session().formats();
        var answer = answer("channel");
        client.choose("channels.show", "share");
        awaitRows("shares are shown", rows(answer, cell -> cell.share().map(formats::percent).orElse("–")));
        client.choose("channels.show", "change");
        awaitRows("changes are shown", rows(answer, cell -> cell.change().map(change -> formats.change(change.relative())).orElse("–")));
        client.choose("channels.show", "value");
        awaitRows("values are shown", rows(answer, this::quantity));
    }

    @Test
    void aCellLeadsByKeyboardToItsMetricOfItsChannelAndBack() throws Exception {
        var answer = answer("channel");
        var row = answer.rows().getFirst();
        var orders = answer.columns().stream().map(Matrix.Column::metric).toList().indexOf("orders");
        var before = client.ui(() -> client.session().selection());
        var said = matrix.walk(IntStream.rangeClosed(0, orders).map(step -> step == 0 ? SWT.ARROW_DOWN : SWT.ARROW_RIGHT).toArray());
        assertThat(said).contains(row.slice().values().get("channel"), quantity(row.cells().get(orders)));
        client.press("widget.matrix.channel");
        client.await("its metric is open", () -> client.isShown("metric.value") && ((Label) client.find("metric.value")).getText().equals(quantity(row.cells().get(orders))));
        assertThat(client.ui(() -> client.session().selection().filter())).isEqualTo(row.slice());
        assertThat(client.ui(() -> client.session().topic(Place.METRIC).id())).isEqualTo("orders");
        client.ui(() -> {
            OpenWorkbench.key(client.find("metric.course"), SWT.ARROW_LEFT, SWT.ALT);
            return null;
        });
        client.await("the channels are there again", () -> client.isShown("widget.matrix.channel"));
        assertThat(client.ui(() -> client.session().selection())).isEqualTo(before);
        awaitRows("with everything", rows(answer, this::quantity));
    }

    @Test
    void whatChangedIsToldByTheSameDimension() throws Exception {
        var scope = client.ui(() -> client.session().scope().orElseThrow());
        var metric = scope.catalogue().metric("orders").orElseThrow();
        var changes = scope.analysis().changes(new ChangeQuery(metric.id(), List.of("channel"), scope.period(), scope.comparison(), scope.filter()));
        var whole = client.session().formats().difference(changes.difference().orElseThrow());
        client.await("the change is told", () -> client.isShown(CHANGES) && client.drawing(CHANGES) instanceof DivergingBars bars && !bars.bars().isEmpty()
                && bars.bars().getFirst().value().equals(whole) && bars.bars().size() == changes.parts().size() + 1);
        client.choose("channels.dimension", "country");
        awaitRows("countries are the rows", rows(answer("country"), this::quantity));
        client.choose("channels.dimension", "channel");
        awaitRows("channels are the rows", rows(answer("channel"), this::quantity));
    }
}
