package org.raceline.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {

    private static Catalogue standardWith(Declaration... more) throws Exception {
        List<Declaration> all = new ArrayList<>(StandardCatalogue.declarations());
        all.addAll(List.of(more));
        return CatalogueReader.read(all);
    }

    private static Declaration vendor(String element, Map<String, String> attributes) {
        return new Declaration("vendor.pack", element, attributes, List.of());
    }

    private static Declaration formula(String id, String unit, String text) {
        return vendor("formula", Map.of("id", id, "unit", unit, "text", text, "name", "Name", "definition", "A sentence."));
    }

    @Test
    void theStandardCatalogueHasNothingWrong() throws Exception {
        assertThat(standardWith().problems()).isEmpty();
    }

    @Test
    void everyCellOfTheBoardHasExactlyOneHeadline() throws Exception {
        Catalogue catalogue = standardWith();
        for (Stage stage : Stage.values()) {
            for (KpiKind kind : KpiKind.values()) {
                assertThat(catalogue.kpis().stream().filter(k -> k.headline() && k.stage() == stage && k.kind() == kind))
                        .as("%s, %s", stage, kind).hasSize(1);
            }
        }
    }

    @Test
    void everyMetricHasANameAndADefinitionForPeople() throws Exception {
        assertThat(standardWith().metrics()).allSatisfy(m -> {
            assertThat(m.name()).isNotBlank().doesNotStartWith("%");
            assertThat(m.about().definition()).endsWith(".");
        });
    }

    @Test
    void aVendorsFormulaOverAnotherOfItsFormulasLoadsInAnyOrder() throws Exception {
        Catalogue catalogue = standardWith(formula("b", "ratio", "a * 2"), formula("a", "ratio", "orders / visits"));
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.metric("b")).get().isInstanceOf(Metric.Formula.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            money     | net_revenue + orders     | money and count cannot be added, at character 13
            count     | visitors + new_visitors  | counts distinct people and is never added, at character 1
            count     | visits + 2 * visitors    | "visitors" counts distinct people and is never added, at character 12
            count     | visits - visitors / 2    | "visitors" counts distinct people and is never added, at character 19
            days      | days_to_close + days_to_close_median | "days_to_close_median" is a median or another figure that is never added, at character 17
            ratio     | orders / nothing_known   | there is no metric "nothing_known", at character 10
            ratio     | net_revenue / visits     | the formula gives money, not ratio
            count     | orders * visits          | cannot be multiplied
            ratio     | visits / net_revenue     | cannot be divided
            ratio     | orders / (visits         | expected ')' at character 17
            ratio     | ORDERS / visits          | at character 1
            ratio     | own / visits             | names itself
            """)
    void aFormulaThatMakesNoSenseIsLeftOutAndNamed(String unit, String text, String why) throws Exception {
        Catalogue catalogue = standardWith(formula("own", unit, text));
        assertThat(catalogue.metric("own")).isEmpty();
        assertThat(catalogue.problems()).singleElement().satisfies(issue -> {
            assertThat(issue.what()).contains("vendor.pack").contains("\"own\"").contains(why);
            assertThat(issue.remedy()).contains("vendor.pack");
        });
        assertThat(catalogue.metric("orders")).as("the others stand").isPresent();
    }

    @ParameterizedTest
    @CsvSource({"count,social_interactions + clicks", "ratio,open_rate - email_ctr", "ratio,orders / visitors + 1 / 2", "money,value_per_visit - cost_per_visit"})
    void formulasOfWhatAddsAndRatesMayBeAdded(String unit, String text) throws Exception {
        assertThat(standardWith(formula("own", unit, text)).problems()).isEmpty();
    }

    @Test
    void aSumOfWhatNeverAddsIsSeenThroughAnotherFormula() throws Exception {
        Catalogue catalogue = standardWith(formula("doubled", "count", "2 * visitors"), formula("own", "count", "doubled + visits"));
        assertThat(catalogue.metric("doubled")).isPresent();
        assertThat(catalogue.problems()).singleElement().extracting(Issue::what).asString().contains("\"own\"").contains("\"visitors\" counts distinct people");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            followed-records | count | nobody   | "nobody" cannot follow "lead"
            followed-records | count | lead     | "lead" cannot follow "lead"
            followed-records | count | ''       | cannot follow
            records          | count | won_lead | "won_lead" cannot follow
            median-days-to   | count | won_lead | the unit "days"
            """)
    void whatFollowsIsAnotherKnownKind(String count, String unit, String then, String why) throws Exception {
        Catalogue catalogue = standardWith(vendor("counted",
                Map.of("id", "own", "kind", "lead", "count", count, "unit", unit, "then", then, "name", "Mine", "definition", "Mine.")));
        assertThat(catalogue.problems()).singleElement().extracting(Issue::what).asString().contains(why);
    }

    @Test
    void anIdCannotBeTakenTwice() throws Exception {
        Catalogue catalogue = standardWith(vendor("observed",
                Map.of("id", "visits", "unit", "money", "aggregation", "sum", "name", "Mine", "definition", "Mine.")));
        assertThat(catalogue.metric("visits")).get().extracting(Metric::unit).isEqualTo(Unit.Kind.COUNT);
        assertThat(catalogue.problems()).singleElement().extracting(Issue::what).asString().contains("the id \"visits\" is taken");
    }

    @ParameterizedTest
    @CsvSource({"id,Upper Case", "unit,litres", "aggregation,average", "name,''"})
    void aWrongAttributeIsNamed(String attribute, String value) throws Exception {
        Map<String, String> attributes = new java.util.HashMap<>(
                Map.of("id", "plays", "unit", "count", "aggregation", "sum", "name", "Plays", "definition", "Plays."));
        attributes.put(attribute, value);
        assertThat(standardWith(vendor("observed", attributes)).problems()).singleElement().extracting(Issue::what).asString().contains(attribute);
    }

    @Test
    void aConnectorCannotFeedAMetricThatNobodyKnows() throws Exception {
        Declaration card = new Declaration("vendor.pack", "connector", Map.of("id", "vendor.podcast", "name", "Podcast", "rank", "200", "files", "*.csv"),
                List.of(vendor("feeds", Map.of("metric", "podcast_plays"))));
        Catalogue catalogue = standardWith(card);
        assertThat(catalogue.connectors()).isEmpty();
        assertThat(catalogue.problems()).singleElement().extracting(Issue::what).asString().contains("podcast_plays");
    }
}
