package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.console.Run.Result;
import org.raceline.core.model.Source;

/** The sources, and who of them speaks. */
class SourcesTest {
    private static final String ORDERS = "{\"authorities\":[{\"metric\":\"orders\",\"speaking\":[\"";

    @TempDir
    Path home;
    private Run run;

    @BeforeEach
    void twoSources() {
        run = new Run(home);
        run.words("import", run.export("orders.csv", "1,2026-09-03,10.00"));
        run.workspaces.get(home.resolve("own")).save(new Source("web.little-1", "web.little", "Site", Optional.empty(), "", "", Map.of()));
    }

    @Test
    void sourcesAreListedWithWhatTheySpeakFor() {
        assertThat(run.words("sources").out()).isEqualTo("""
                Source         Name         Connector    Zone  Language  Currency  Rank
                shop.little-1  Little shop  shop.little                  EUR        400
                web.little-1   Site         web.little

                Metric       Speaks         Beside, never added
                orders       shop.little-1  web.little-1
                gross_sales  shop.little-1  web.little-1
                """);
        run.words("sources", "authority", "orders", "Site");
        assertThat(run.words("sources", "--format", "json").out()).isEqualTo("{\"sources\":["
                + "{\"id\":\"shop.little-1\",\"connector\":\"shop.little\",\"name\":\"Little shop\",\"zone\":null,\"locale\":null,\"currency\":\"EUR\",\"settings\":{},"
                + "\"rank\":400,\"speaksFor\":[\"gross_sales\"],\"besides\":[\"orders\"]},"
                + "{\"id\":\"web.little-1\",\"connector\":\"web.little\",\"name\":\"Site\",\"zone\":null,\"locale\":null,\"currency\":null,\"settings\":{},"
                + "\"rank\":null,\"speaksFor\":[\"orders\"],\"besides\":[\"gross_sales\"]}]}\n");
        assertThat(run.words("sources", "--format", "csv").out()).isEqualTo("""
                id,connector,name,zone,locale,currency,rank,speaksFor,besides
                shop.little-1,shop.little,Little shop,,,EUR,400,gross_sales,orders
                web.little-1,web.little,Site,,,,,orders,gross_sales
                """);
    }

    @Test
    void whoSpeaksIsChosenByIdOrNameAndTakenBack() {
        assertThat(run.words("sources", "authority", "orders", "web.little-1").out()).isEqualTo("""
                Metric  Speaks        Beside, never added
                orders  web.little-1  shop.little-1        chosen
                """);
        assertThat(run.words("sources", "authority", "orders", "Little shop", "--format", "json").out())
                .isEqualTo(ORDERS + "shop.little-1\"],\"besides\":[\"web.little-1\"],\"chosen\":true}]}\n");
        assertThat(run.words("sources", "authority", "orders", "--clear", "--format", "csv").out()).isEqualTo("""
                metric,speaking,besides,chosen
                orders,shop.little-1,web.little-1,false
                """);
    }

    @Test
    void oneSourceIsChosenForAllThatItStates() {
        assertThat(run.words("sources", "authority", "--all", "Site").out()).contains("orders       web.little-1", "gross_sales  web.little-1");
        assertThat(run.words("sources").out()).contains("Chosen for all that it states: web.little-1\n");
        assertThat(run.words("sources", "authority", "--all", "--clear").out()).contains("orders       shop.little-1");
        assertThat(run.words("sources").out()).doesNotContain("Chosen");
    }

    @Test
    void wordsThatAreMissingTooManyOrUnknownAreRefused() {
        assertThat(run.words("sources", "authority").err()).startsWith("raceline: METRIC is missing.");
        assertThat(run.words("sources", "authority", "orders").err()).startsWith("raceline: SOURCE is missing.");
        assertThat(run.words("sources", "authority", "--all").err()).startsWith("raceline: SOURCE is missing.");
        assertThat(run.words("sources", "authority", "--clear").err()).startsWith("raceline: METRIC is missing.");
        assertThat(run.words("sources", "authority", "orders", "Site", "--clear").err()).startsWith("raceline: The word \"Site\" is one too many.");
        assertThat(run.words("sources", "authority", "--all", "orders", "Site").err()).startsWith("raceline: The word \"Site\" is one too many.");
        assertThat(run.words("sources", "authority", "orders", "Nobody")).isEqualTo(new Result(2, "", "raceline: There is no source Nobody. Look at the list.\n"));
        run.workspaces.get(home.resolve("own")).save(new Source("web.little-2", "web.little", "Site", Optional.empty(), "", "", Map.of()));
        assertThat(run.words("sources", "authority", "orders", "Site").err())
                .isEqualTo("raceline: Several sources have the name \"Site\". Name one by its id: web.little-1, web.little-2.\n");
    }

    @Test
    void theHelpSaysWhatItTakes() {
        assertThat(run.words("sources", "authority", "--help").out()).contains("raceline sources authority [OPTIONS] [METRIC] [SOURCE]\n", "--clear", "--all");
    }

    @Test
    void withoutSourcesItSaysWhatToDo() {
        assertThat(run.words("sources", "--workspace", home.resolve("empty").toString()).out()).startsWith("There are no sources yet").hasLineCount(1);
    }
}
