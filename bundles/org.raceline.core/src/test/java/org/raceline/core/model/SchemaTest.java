package org.raceline.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Holds the published schema of the extension point against its real use: what is used is allowed, what is required is given. */
class SchemaTest {

    private record Allowed(Set<String> attributes, Set<String> required, Map<String, Set<String>> values) {
    }

    private static Map<String, Allowed> elements(String schema) throws Exception {
        Map<String, Allowed> found = new HashMap<>();
        for (Element element : StandardCatalogue.children(StandardCatalogue.document(schema))) {
            if (element.getTagName().equals("element")) {
                Allowed allowed = new Allowed(new TreeSet<>(), new TreeSet<>(), new HashMap<>());
                NodeList attributes = element.getElementsByTagName("attribute");
                for (int i = 0; i < attributes.getLength(); i++) {
                    Element attribute = (Element) attributes.item(i);
                    String name = attribute.getAttribute("name");
                    allowed.attributes().add(name);
                    if (attribute.getAttribute("use").equals("required")) {
                        allowed.required().add(name);
                    }
                    NodeList values = attribute.getElementsByTagName("enumeration");
                    for (int v = 0; v < values.getLength(); v++) {
                        allowed.values().computeIfAbsent(name, n -> new TreeSet<>()).add(((Element) values.item(v)).getAttribute("value"));
                    }
                }
                found.put(element.getAttribute("name"), allowed);
            }
        }
        return found;
    }

    @Test
    void theStandardCatalogueObeysTheSchema() throws Exception {
        check(StandardCatalogue.declarations(), elements("/schema/catalogue.exsd"));
    }

    private static void check(List<Declaration> declarations, Map<String, Allowed> schema) {
        assertThat(declarations).isNotEmpty();
        for (Declaration d : declarations) {
            Allowed allowed = schema.get(d.element());
            assertThat(allowed).as("element %s", d.element()).isNotNull();
            assertThat(allowed.attributes()).containsAll(d.attributes().keySet());
            assertThat(d.attributes().keySet()).as("%s %s", d.element(), d.attribute("id")).containsAll(allowed.required());
            d.attributes().forEach((name, value) -> {
                if (allowed.values().containsKey(name)) {
                    assertThat(allowed.values().get(name)).contains(value);
                }
            });
            if (!d.children().isEmpty()) {
                check(d.children(), schema);
            }
        }
    }

    @Test
    void theChoicesOfTheSchemaAreThoseOfTheModel() throws Exception {
        Map<String, Allowed> schema = elements("/schema/catalogue.exsd");
        assertThat(schema.get("counted").values().get("count")).isEqualTo(ids(Metric.Count.values()));
        assertThat(schema.get("observed").values().get("unit")).isEqualTo(ids(Unit.Kind.values()));
        assertThat(schema.get("observed").values().get("aggregation")).isEqualTo(ids(Aggregation.values()));
        assertThat(schema.get("kpi").values().get("stage")).isEqualTo(ids(Stage.values()));
        assertThat(schema.get("kpi").values().get("kind")).isEqualTo(ids(KpiKind.values()));
        assertThat(schema.get("kpi").values().get("direction")).isEqualTo(ids(Direction.values()));
        assertThat(schema.get("channel").values().get("media")).isEqualTo(ids(MediaType.values()));
        assertThat(elements("/schema/connectors.exsd").get("connector").required()).containsExactlyInAnyOrder("id", "name", "rank", "files");
    }

    private static Set<String> ids(Enum<?>[] constants) {
        Set<String> ids = new TreeSet<>();
        for (Enum<?> constant : constants) {
            ids.add(constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        return ids;
    }
}
