package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.analysis.Attribution;
import org.raceline.core.analysis.AttributionModel;
import org.raceline.core.analysis.AttributionQuery;
import org.raceline.core.analysis.PeopleFunnel;
import org.raceline.core.analysis.PeopleFunnelQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.ui.Place;

/** What earned orders and revenue, in models side by side, and people followed: the figures are the answers of the analysis. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AttributionTest {
    private static final List<AttributionModel> MODELS = List.of(AttributionModel.FIRST, AttributionModel.LAST, AttributionModel.LAST_NON_DIRECT, AttributionModel.LINEAR,
            AttributionModel.POSITION, AttributionModel.DECAY);

    private OpenWorkbench client;
    private Grid credits;
    private Grid people;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        client = new OpenWorkbench(SampleWorkspace.in(folder.resolve("shop")));
        credits = new Grid(client, "widget.attribution.orders");
        people = new Grid(client, "widget.people-funnel");
        client.await("the page can be opened", () -> client.isShown("page." + Place.ATTRIBUTION));
        client.press("page." + Place.ATTRIBUTION);
        client.await("both are there", () -> client.isShown("widget.attribution.orders") && !credits.names().isEmpty() && !people.names().isEmpty());
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    private Attribution answer(String metric, String dimension, int window) throws Exception {
        var scope = client.ui(() -> client.session().scope().orElseThrow());
        return scope.analysis().journeys().attribution(new AttributionQuery(metric, scope.period(), window, MODELS, AttributionQuery.HALF_LIFE,
                AttributionQuery.Weights.STANDARD, List.of(dimension), List.of()));
    }

    private PeopleFunnel followed(String dimension, int window) throws Exception {
        var scope = client.ui(() -> client.session().scope().orElseThrow());
        return scope.analysis().journeys().funnel(new PeopleFunnelQuery(scope.period(), window, List.of(), List.of(dimension)));
    }

    private String text(Reading reading) {
        return reading.value().map(client.session().formats()::quantity).orElse("–");
    }

    private List<List<String>> rows(Attribution answer) {
        var rows = new ArrayList<List<String>>();
        rows.add(MODELS.stream().map(model -> text(answer.whole())).toList());
        var byModel = IntStream.range(0, MODELS.size()).mapToObj(model -> client.session().formats().quantities(answer.earned(model))).toList();
        IntStream.range(0, answer.credits().size()).forEach(i -> rows.add(byModel.stream().map(texts -> texts.get(i)).toList()));
        return rows;
    }

    @Test
    void everyModelCreditsWhatTheAnalysisAnswers() throws Exception {
        var orders = answer("orders", "channel", 30);
        assertThat(orders.credits()).hasSizeGreaterThan(3);
        assertThat(client.ui(credits::figures)).isEqualTo(rows(orders));
        var table = credits.table();
        assertThat(table.stream().map(row -> row.subList(1, row.size())).toList()).isEqualTo(rows(orders));
        assertThat(table.stream().map(List::getFirst).toList()).isEqualTo(client.ui(credits::names));
    }

    @Test
    void whatIsCreditedByWhatAndHowLongIsChosenAbove() throws Exception {
        client.choose("attribution.metric", "net_revenue");
        credits.await(rows(answer("net_revenue", "channel", 30)));
        client.choose("attribution.window", "7");
        credits.await(rows(answer("net_revenue", "channel", 7)));
        client.choose("attribution.dimension", "country");
        credits.await(rows(answer("net_revenue", "country", 7)));
        client.choose("attribution.dimension", "channel");
        client.choose("attribution.window", "30");
        client.choose("attribution.metric", "orders");
        credits.await(rows(answer("orders", "channel", 30)));
    }

    @Test
    void arrowsGoThroughTheCreditsAndSayWhoseTheyAre() throws Exception {
        var orders = answer("orders", "channel", 30);
        var name = client.ui(() -> credits.names().get(1));
        assertThat(credits.walk(SWT.ARROW_DOWN)).contains(name, rows(orders).get(1).get(0));
        assertThat(credits.walk(SWT.ARROW_DOWN, SWT.ARROW_RIGHT)).contains(name, rows(orders).get(1).get(1));
        client.press("widget.attribution.orders");
        client.await("Enter says it in words", () -> client.isShown("details"));
        client.press("details.close");
    }

    @Test
    void peopleAreFollowedFromTheirFirstTouch() throws Exception {
        var formats = client.session().formats();
        var funnel = followed("channel", 30);
        assertThat(funnel.parts()).hasSizeGreaterThan(2);
        client.await("everybody stands above the channels", () -> people.names().size() == funnel.parts().size() + 1 && funnel.steps().stream()
                .allMatch(step -> people.figures().getFirst().get(funnel.steps().indexOf(step)).contains(formats.number(step.persons()))));
        var whole = client.ui(() -> people.figures().getFirst());
        for (int i = 0; i < whole.size(); i++) {
            assertThat(whole.get(i)).contains(funnel.steps().get(i).ofFirst().map(formats::percent).orElse("–"));
        }
        assertThat(people.walk(SWT.ARROW_RIGHT)).contains(formats.number(funnel.steps().get(1).persons()), funnel.steps().get(1).name());
    }
}
