package org.raceline.connector.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.CatalogueReader;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.PackRules;

/** KPI packs as people write them. */
class PackTextTest {
    private static final Catalogue SALES = CatalogueReader.read(List.of(
            new Declaration("tests", "observed", Map.of("id", "gross_sales", "name", "Sales", "definition", "Sales.", "unit", "money", "aggregation", "sum"), List.of())));

    private static Declaration read(String text) throws ConnectorException {
        return ProfileText.pack("pack.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theExampleOfTheDocumentIsAGoodPack() throws Exception {
        Declaration pack = read(example());
        assertThat(PackRules.check(pack, SALES)).isEmpty();
        Catalogue catalogue = CatalogueReader.read(SALES, PackRules.contributions(pack));
        assertThat(catalogue.kpis()).extracting(Kpi::id, Kpi::code).containsExactly(tuple("sales_per_member", "L1"));
        assertThat(catalogue.dimension("tier")).isPresent();
    }

    private static String example() throws IOException {
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of(System.getProperty("basedir", "."), "../../docs/kpi-packs.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    @Test
    void eachMistakeIsNamedWithItsLine() throws Exception {
        String wrong = """
                pack: Loyalty Club
                colour: red
                formulas:
                  doubled:
                    name: Doubled
                    definition: Twice.
                    unit: money
                    text: gross_sales +* 2
                  odd:
                    name: Odd
                    definition: Odd.
                    unit: money
                    text: gross_sales + 2
                kpis:
                  nothing: {stage: engage, kind: value, direction: up}
                sql: select 1
                """;
        assertThat(PackRules.check(read(wrong), SALES)).extracting(Issue::line).containsExactlyInAnyOrder(1L, 1L, 2L, 8L, 13L, 15L, 16L);
    }

    @Test
    void whatIsNoPackIsRefused() {
        assertThatThrownBy(() -> read("- a\n- b\n")).isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() -> read("pack: &a x\nname: *a\n")).isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(ConnectorException.class);
    }
}
