package org.raceline.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Described;
import org.raceline.core.model.Dimension;
import org.raceline.core.model.Direction;
import org.raceline.core.model.FormulaException;
import org.raceline.core.model.FormulaParser;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;
import org.raceline.core.model.TouchpointKind;
import org.raceline.core.model.Unit;

/** Four metrics, three of them KPIs, one connector. */
final class LittleCatalogue {
    private static final Metric VISITORS = new Metric.Observed(about("visitors", "Unique visitors"), Unit.Kind.COUNT, Aggregation.NONE);
    private static final Metric ORDERS = new Metric.Counted(about("orders", "Orders"), Unit.Kind.COUNT, Metric.Count.RECORDS, "order", "", 0, Slice.ALL);
    private static final Metric SALES = new Metric.Counted(about("gross_sales", "Gross sales"), Unit.Kind.MONEY, Metric.Count.SUM, "order", "gross_sales", 0, Slice.ALL);
    private static final Metric AVERAGE = formula("average_order_value", "Average order value", "gross_sales / orders");

    static final Catalogue CATALOGUE = new Catalogue(
            byId(VISITORS, ORDERS, SALES, AVERAGE),
            byId(new Kpi("R01", Stage.REACH, KpiKind.VOLUME, VISITORS, Direction.UP, true),
                    new Kpi("C01", Stage.CONVERT, KpiKind.VOLUME, ORDERS, Direction.UP, true),
                    new Kpi("C07", Stage.CONVERT, KpiKind.VALUE, AVERAGE, Direction.UP, true)),
            byId(new Dimension("channel", "Channel"), new Dimension("campaign", "Campaign")),
            Map.of(), byId(new TouchpointKind("order", "Order", Set.of("gross_sales")), new TouchpointKind("lead", "Lead", Set.of())),
            byId(new ConnectorCard("shop.little", "Little shop", "Lists of orders", 400, List.of("*.csv"),
                    List.of(new ConnectorCard.Setting("leadEvents", "Lead events", "Events that make a lead", "")), Set.of("orders", "gross_sales"), "org.example.little")),
            List.of());

    private LittleCatalogue() {
    }

    private static Metric.About about(String id, String name) {
        return new Metric.About(id, name, name + ", as it is counted.", "");
    }

    private static Metric formula(String id, String name, String text) {
        try {
            return new Metric.Formula(about(id, name), Unit.Kind.MONEY, text, FormulaParser.parse(text));
        } catch (FormulaException e) {
            throw new IllegalStateException(e);
        }
    }

    @SafeVarargs
    private static <T extends Described> Map<String, T> byId(T... things) {
        return Stream.of(things).collect(Collectors.toMap(Described::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
