package org.raceline.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingRulesTest {
    private static final Declaration COST = element("metric", Map.of("id", "media_cost", "column", "Cost"));

    private static Declaration element(String name, Map<String, String> attributes, Declaration... children) {
        return new Declaration("tests", name, attributes, List.of(children), Map.of("", 7));
    }

    private static Declaration mapping(Declaration... children) {
        return element("mapping", Map.of("id", "tv", "name", "TV"), children);
    }

    private static Declaration observations(Declaration... children) {
        return element("observations", Map.of("date", "Week", "grain", "week"), children);
    }

    private static List<String> wrong(Declaration mapping) throws Exception {
        return MappingRules.check(mapping, CatalogueReader.read(StandardCatalogue.declarations())).stream()
                .map(issue -> issue.line() + ": " + issue.what() + " " + issue.remedy()).toList();
    }

    @Test
    void aGoodProfileIsGood() throws Exception {
        assertThat(wrong(mapping(element("table", Map.of("locale", "ru-RU", "currency", "RUB", "zone", "Europe/Moscow", "encoding", "windows-1251", "delimiter", "semicolon")),
                observations(COST, element("dimension", Map.of("id", "channel", "value", "TV")))))).isEmpty();
        assertThat(wrong(mapping(element("touchpoints", Map.of("kind", "order", "date", "Day", "email", "Mail"), element("key", Map.of("column", "No")),
                element("quantity", Map.of("id", "gross_sales", "column", "Total", "per", "100")),
                element("exclude", Map.of("column", "State", "as", "test"), element("value", Map.of("text", "Test"))))))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "delimiter|pipe|\"delimiter\" of table cannot be \"pipe\". Write comma, semicolon, tab, blanks or any.",
        "locale|russian_RU|\"locale\" of table cannot be \"russian_RU\". Write a language and a country, for example ru-RU.",
        "zone|Moscow|\"zone\" of table cannot be \"Moscow\". Write a time zone, for example Europe/Moscow.",
        "currency|rouble|\"currency\" of table cannot be \"rouble\". Write a code of ISO 4217, for example RUB.",
        "encoding|cp866|\"encoding\" of table cannot be \"cp866\". Write utf-8, utf-16le, utf-16be, windows-1251 or windows-1252.",
        "colour|red|\"colour\" cannot stand in table. In table there may be: comments, currency, delimiter, encoding, locale, total, zone."})
    void whatATableCannotBeIsNamedWithItsLine(String attribute, String value, String sentence) throws Exception {
        assertThat(wrong(mapping(element("table", Map.of(attribute, value)), observations(COST)))).containsExactly("7: " + sentence);
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsNamed() throws Exception {
        assertThat(wrong(mapping(observations(element("metric", Map.of("id", "grp", "column", "GRP")))))).singleElement().asString()
                .startsWith("7: There is no metric \"grp\". Name one of these: ").contains("media_cost");
        assertThat(wrong(mapping(observations(element("metric", Map.of("id", "ctr", "column", "CTR")))))).containsExactly(
                "7: \"ctr\" is calculated from other metrics and cannot be read from a column. Map what it is made of instead: clicks, impressions.");
        assertThat(wrong(mapping(observations(COST, element("dimension", Map.of("id", "station", "column", "Station")))))).singleElement().asString()
                .startsWith("7: There is no dimension \"station\".");
        assertThat(wrong(mapping(element("touchpoints", Map.of("kind", "call", "date", "Day"))))).singleElement().asString().startsWith("7: There is no kind \"call\".");
        assertThat(wrong(mapping(element("touchpoints", Map.of("kind", "lead", "date", "Day"), element("quantity", Map.of("id", "gross_sales", "column", "Total"))))))
                .singleElement().asString().startsWith("7: There is no quantity \"gross_sales\".");
    }

    @Test
    void whatIsMissingTwiceOrTooMuchIsNamed() throws Exception {
        assertThat(wrong(element("mapping", Map.of(), observations(COST)))).hasSize(2).allMatch(line -> line.startsWith("7: The mapping does not say"));
        assertThat(wrong(mapping())).singleElement().asString().startsWith("7: The mapping does not say what a row of the table is.");
        assertThat(wrong(mapping(observations()))).singleElement().asString().startsWith("7: observations does not say \"metrics\".");
        assertThat(wrong(mapping(observations(COST, COST)))).singleElement().asString().startsWith("7: metric \"media_cost\" is mapped twice.");
        assertThat(wrong(mapping(observations(COST, element("dimension", Map.of("id", "channel", "column", "C", "value", "TV")))))).singleElement().asString()
                .startsWith("7: The dimension \"channel\" needs either a column or a fixed value.");
        assertThat(wrong(mapping(observations(element("metric", Map.of("id", "media_cost", "column", "Cost", "per", "0")))))).singleElement().asString()
                .startsWith("7: \"per\" of metric media_cost cannot be \"0\".");
    }

    @Test
    void aWrongProfileOfAPluginIsLeftOutAndNamed() throws Exception {
        List<Declaration> all = new ArrayList<>(StandardCatalogue.declarations());
        Stream.of(mapping(observations(COST)), mapping(observations(COST)), element("mapping", Map.of("id", "bad", "name", "Bad"))).forEach(all::add);
        Catalogue catalogue = CatalogueReader.read(all);
        assertThat(catalogue.mappingsById()).containsOnlyKeys("tv");
        assertThat(catalogue.problems()).extracting(Issue::what).containsExactly("tests: mapping \"tv\" is left out: the id \"tv\" is taken by an earlier contribution",
                "tests: the mapping \"bad\" is left out. The mapping does not say what a row of the table is.");
    }

    @Test
    void theSchemaNamesWhatTheRulesAllow() throws Exception {
        for (var element : StandardCatalogue.children(StandardCatalogue.document("/schema/mappings.exsd"))) {
            String name = element.getAttribute("name");
            if (element.getTagName().equals("element") && !name.equals("extension") && !name.equals("mapping")) {
                var attributes = element.getElementsByTagName("attribute");
                for (int i = 0; i < attributes.getLength(); i++) {
                    String attribute = ((org.w3c.dom.Element) attributes.item(i)).getAttribute("name");
                    assertThat(MappingRules.allows(name, attribute)).as("%s %s", name, attribute).isTrue();
                }
            }
        }
    }
}
