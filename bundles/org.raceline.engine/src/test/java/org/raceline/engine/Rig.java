package org.raceline.engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.ConnectorCard.Setting;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Dimension;
import org.raceline.core.model.Expression;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Slice;
import org.raceline.core.model.TouchpointKind;
import org.raceline.core.model.Unit;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.StoreEngine;

/** A small catalogue, connectors by id, a clock that stands still, and workspaces over a store in memory or another one. */
final class Rig implements CatalogueService {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static final Expression PER_ORDER = new Expression.Operation(Expression.Operator.OVER, new Expression.Reference("revenue"), new Expression.Reference("orders"));

    final Map<String, Connector> connectors = new HashMap<>();
    final Map<String, ConnectorCard> cards = new LinkedHashMap<>();
    final Map<String, Kpi> kpis = new LinkedHashMap<>();
    final Map<String, Declaration> mappings = new LinkedHashMap<>();
    final MemoryStore store = new MemoryStore();
    StoreEngine engine = directory -> store;
    ImportLimits limits = ImportLimits.DEFAULT;

    /** With the connector for order files. */
    static Rig shop() {
        return new Rig().with("shop", new OrderFiles(), "*.csv");
    }

    static Rig with(Connector connector) {
        return new Rig().with("test", connector, "*");
    }

    Rig with(String id, Connector connector, String... patterns) {
        return with(id, 100, connector, patterns);
    }

    Rig with(String id, int rank, Connector connector, String... patterns) {
        cards.put(id, new ConnectorCard(id, "The " + id, "", rank, List.of(patterns), List.of(new Setting("style", "Style", "", "plain")), Set.of(), "tests"));
        if (connector != null) {
            connectors.put(id, connector);
        }
        return this;
    }

    @Override
    public Catalogue catalogue() {
        List<Metric> metrics = List.of(observed("visits", Unit.Kind.COUNT), observed("spend", Unit.Kind.MONEY),
                new Metric.Counted(about("orders"), Unit.Kind.COUNT, Metric.Count.RECORDS, "order", "", 0, Slice.ALL),
                new Metric.Counted(about("revenue"), Unit.Kind.MONEY, Metric.Count.SUM, "order", "total", 0, Slice.ALL),
                new Metric.Counted(about("buyers"), Unit.Kind.COUNT, Metric.Count.PERSONS, "order", "", 0, Slice.ALL),
                new Metric.Counted(about("items_sold"), Unit.Kind.COUNT, Metric.Count.SUM, "order", "items", 0, Slice.ALL),
                new Metric.Formula(about("average"), Unit.Kind.MONEY, "revenue / orders", PER_ORDER));
        return new Catalogue(byId(metrics, Metric::id), kpis, byId(List.of(new Dimension("channel", ""), new Dimension("country", "")), Dimension::id), Map.of(),
                Map.of("order", new TouchpointKind("order", "Order", Set.of("total", "items"))), cards, mappings, List.of());
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static Metric observed(String id, Unit.Kind unit) {
        return new Metric.Observed(about(id), unit, Aggregation.SUM);
    }

    private static Metric.About about(String id) {
        return new Metric.About(id, id, "", "");
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return () -> {
        };
    }

    LocalWorkspaces workspaces() {
        return new LocalWorkspaces(this, Connectors.of(connectors), engine, CLOCK, "tester", "Raceline tests", limits);
    }

    Workspace open(Path directory) throws WorkspaceException {
        return workspaces().open(directory);
    }

    static Input file(String name, String... lines) {
        return new BytesInput(name, Arrays.stream(lines).map(line -> line + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
    }

    static Input orders(String... lines) {
        return file("orders.csv", OrderFiles.HEADING + "\n" + String.join("\n", lines));
    }

    static FileReport run(Workspace workspace, Input file) {
        return run(workspace, ImportRequest.of(List.of(file)));
    }

    static FileReport run(Workspace workspace, ImportRequest request) {
        return workspace.imports().run(request, Progress.NONE).files().getFirst();
    }

    /** What the user may say beside the file. */
    static ImportRequest request(Input file, String connector, String source, String currency) {
        return new ImportRequest(List.of(file), optional(connector), optional(source), optional(currency), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(),
                false);
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
