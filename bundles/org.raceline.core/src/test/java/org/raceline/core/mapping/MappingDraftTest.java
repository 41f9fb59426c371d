package org.raceline.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.TableSketch;
import org.raceline.core.connector.TableSketch.Column;
import org.raceline.core.connector.TableSketch.Content;
import org.raceline.core.mapping.ColumnUse.Role;
import org.raceline.core.mapping.MappingDoubt.Kind;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Dimension;
import org.raceline.core.model.MappingRules;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Slice;
import org.raceline.core.model.TouchpointKind;
import org.raceline.core.model.Unit;

class MappingDraftTest {
    private static final Catalogue CATALOGUE = new Catalogue(
            Map.of("visits", observed("visits", Unit.Kind.COUNT), "cost", observed("cost", Unit.Kind.MONEY), "revenue",
                    new Metric.Counted(about("revenue"), Unit.Kind.MONEY, Metric.Count.SUM, "order", "net", 0, Slice.ALL)),
            Map.of(), Map.of("city", new Dimension("city", "City")), Map.of(), Map.of("order", new TouchpointKind("order", "Order", Set.of("net", "cost"))), Map.of(), List.of());
    private static final TableSketch FIGURES = sketch(
            element("observations", Map.of("date", "Day", "grain", "week"), element("metric", Map.of("id", "visits", "column", "Hits"))),
            new Column("Day", Content.DATE, true, false, 3, false), new Column("Hits", Content.NUMBER, false, false, 3, false),
            new Column("Spent", Content.NUMBER, false, false, 3, false), new Column("Town", Content.TEXT, false, false, 2, false),
            new Column("Share", Content.PERCENT, false, true, 3, false));

    private static Metric.About about(String id) {
        return new Metric.About(id, id, "", "");
    }

    private static Metric observed(String id, Unit.Kind unit) {
        return new Metric.Observed(about(id), unit, Aggregation.SUM);
    }

    private static Declaration element(String name, Map<String, String> attributes, Declaration... children) {
        return new Declaration("t", name, attributes, List.of(children));
    }

    private static TableSketch sketch(Declaration rows, Column... columns) {
        Declaration table = element("table", Map.of("locale", "", "currency", ""), element("total", Map.of("text", "Total")));
        return new TableSketch("utf-8", ',', List.of(columns), List.of(), false, element("mapping", Map.of("id", "hits", "name", "Hits"), table, rows));
    }

    private static List<Kind> doubts(MappingDraft draft, TableSketch sketch) {
        return MappingDoubt.of(draft, sketch, CATALOGUE, Set.of()).stream().map(MappingDoubt::kind).toList();
    }

    private static List<String> roles(MappingDraft draft) {
        return draft.uses().stream().map(use -> (use.role() + " " + use.id()).strip()).toList();
    }

    @Test
    void itBeginsWithWhatTheTableTellsAndSaysWhatIsLeftOpen() {
        MappingDraft draft = MappingDraft.of(FIGURES);
        assertThat(roles(draft)).containsExactly("DATE", "METRIC visits", "IGNORED", "IGNORED", "IGNORED");
        assertThat(draft.grain()).isEqualTo("week");
        assertThat(MappingDoubt.of(draft, FIGURES, CATALOGUE, Set.of())).containsExactly(new MappingDoubt(Kind.WRITTEN, 0), new MappingDoubt(Kind.PERIOD, 0), new MappingDoubt(Kind.UNUSED, 2));
        assertThat(doubts(draft.written(MappingDraft.LOCALE, "en-GB").ofGrain("day"), FIGURES)).containsExactly(Kind.UNUSED);
    }

    @Test
    void aProfileIsMadeOfWhatIsTold() {
        MappingDraft draft = MappingDraft.of(FIGURES).with(2, new ColumnUse(Role.METRIC, "cost")).with(3, new ColumnUse(Role.DIMENSION, "city")).written(MappingDraft.LOCALE, "en-GB")
                .written(MappingDraft.CURRENCY, "EUR").named(" Hits of the web ", Set.of("hits-of-the-web"));
        Declaration tree = draft.tree();
        assertThat(MappingRules.check(tree, CATALOGUE)).isEmpty();
        assertThat(tree.attributes()).isEqualTo(Map.of("id", "hits-of-the-web-2", "name", "Hits of the web"));
        assertThat(tree.children("table").getFirst().attributes()).isEqualTo(Map.of("locale", "en-GB", "currency", "EUR"));
        assertThat(tree.children("table").getFirst().children("total")).extracting(total -> total.attribute("text")).containsExactly("Total");
        Declaration rows = tree.children("observations").getFirst();
        assertThat(rows.attributes()).isEqualTo(Map.of("date", "Day", "grain", "week"));
        assertThat(rows.children()).extracting(child -> child.element() + " " + child.attribute("id") + " " + child.attribute("column"))
                .containsExactly("metric visits Hits", "metric cost Spent", "dimension city Town");
        assertThat(MappingDraft.of(new TableSketch("", ',', FIGURES.columns(), List.of(), false, tree))).isEqualTo(draft);
    }

    @Test
    void whatCannotBeTwiceIsTakenFromTheOtherColumn() {
        MappingDraft draft = MappingDraft.of(FIGURES).with(2, new ColumnUse(Role.METRIC, "visits")).with(3, ColumnUse.of(Role.DATE));
        assertThat(roles(draft)).containsExactly("IGNORED", "IGNORED", "METRIC visits", "DATE", "IGNORED");
        MappingDraft orders = draft.ofRows("order", CATALOGUE).with(0, ColumnUse.of(Role.KEY)).with(1, ColumnUse.of(Role.KEY)).with(2, ColumnUse.of(Role.CUSTOMER));
        assertThat(roles(orders)).containsExactly("KEY", "KEY", "CUSTOMER", "DATE", "IGNORED");
        assertThat(roles(orders.with(1, ColumnUse.of(Role.CUSTOMER_KEY)))).containsExactly("IGNORED", "CUSTOMER_KEY", "IGNORED", "DATE", "IGNORED");
    }

    @Test
    void otherRowsKeepWhatTheyCanHave() {
        MappingDraft figures = MappingDraft.of(FIGURES).with(2, new ColumnUse(Role.METRIC, "cost")).with(3, new ColumnUse(Role.DIMENSION, "city"));
        MappingDraft orders = figures.ofRows("order", CATALOGUE);
        assertThat(roles(orders)).containsExactly("DATE", "IGNORED", "QUANTITY cost", "DIMENSION city", "IGNORED");
        assertThat(doubts(orders, FIGURES)).contains(Kind.NO_KEY).doesNotContain(Kind.NO_FIGURE, Kind.PERIOD);
        assertThat(roles(orders.with(1, ColumnUse.of(Role.EMAIL)).ofRows("", CATALOGUE))).containsExactly("DATE", "IGNORED", "METRIC cost", "DIMENSION city", "IGNORED");
        Declaration tree = orders.with(1, ColumnUse.of(Role.CUSTOMER_KEY)).tree();
        assertThat(MappingRules.check(tree, CATALOGUE)).isEmpty();
        assertThat(tree.children("touchpoints").getFirst().attributes()).isEqualTo(Map.of("kind", "order", "date", "Day", "customer", "Hits"));
        assertThat(tree.children("touchpoints").getFirst().children("key").getFirst().attribute("column")).isEqualTo("Hits");
        assertThat(roles(MappingDraft.of(new TableSketch("", ',', FIGURES.columns(), List.of(), false, tree)))).containsExactly("DATE", "CUSTOMER_KEY", "QUANTITY cost", "DIMENSION city",
                "IGNORED");
    }

    @Test
    void nothingIsImportedWithoutWhatItNeeds() {
        MappingDraft empty = MappingDraft.of(FIGURES).with(0, ColumnUse.NONE).with(1, ColumnUse.NONE).named("  ", Set.of());
        assertThat(MappingDoubt.of(empty, FIGURES, CATALOGUE, Set.of()).stream().filter(doubt -> doubt.kind().isBlocking())).extracting(MappingDoubt::kind)
                .containsExactly(Kind.NO_NAME, Kind.NO_DATE, Kind.NO_FIGURE);
        assertThat(MappingDoubt.of(MappingDraft.of(FIGURES), FIGURES, CATALOGUE, Set.of("Hits"))).startsWith(new MappingDoubt(Kind.NAME_TAKEN, -1));
    }

    @Test
    void moneyWithoutACurrencyAndRatesAreDoubtful() {
        MappingDraft draft = MappingDraft.of(FIGURES).written(MappingDraft.LOCALE, "en-GB").ofGrain("day").with(2, new ColumnUse(Role.METRIC, "cost"))
                .with(4, new ColumnUse(Role.METRIC, "visits"));
        assertThat(MappingDoubt.of(draft, FIGURES, CATALOGUE, Set.of())).containsExactly(new MappingDoubt(Kind.UNUSED, 1), new MappingDoubt(Kind.CURRENCY, 2), new MappingDoubt(Kind.RATE, 4));
        assertThat(doubts(draft.with(3, ColumnUse.of(Role.CURRENCY)), FIGURES)).doesNotContain(Kind.CURRENCY);
        TableSketch twice = sketch(element("observations", Map.of("date", "Day")), new Column("Day", Content.DATE, false, false, 1, false),
                new Column("Sum", Content.EMPTY, false, false, 0, true), new Column("Sum", Content.EMPTY, false, false, 0, true));
        assertThat(doubts(MappingDraft.of(twice), twice)).containsExactly(Kind.NO_FIGURE, Kind.SHARED, Kind.SHARED);
        assertThat(Arrays.stream(Kind.values()).filter(Kind::isBlocking)).hasSize(5);
    }
}
