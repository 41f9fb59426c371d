package org.raceline.console.internal;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.ImportAnswer;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Unit;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Enters a figure that no file tells. */
final class RecordCommand implements Command {
    /** One source in every language: figures of two would be added. */
    static final String SOURCE = "Recorded";
    static final String CONNECTOR = "mapping.table";

    @Override
    public void declare(Options options) {
        options.explain("command.record.more").words("RECORDED", "1").words("FIGURE", "1").value("DATE", "--date").period().value("ISO", "--currency")
                .value("CHANNEL", "--channel").value("CAMPAIGN", "--campaign").values("DIM=VALUE", "--in").flag("--dry-run");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        Metric metric = metric(call);
        FigureTable table = new FigureTable(Instant.now(), metric.id(), period(call, workspace), Numbers.plain(call, call.words().getLast()),
                metric.unit() == Unit.Kind.MONEY ? Currencies.of(call, workspace.sources()) : "", slice(call));
        ImportRequest request = new ImportRequest(List.of(table), Optional.of(CONNECTOR), Optional.of(SOURCE), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Map.of("rows", "alone"), call.has("--dry-run"));
        try (ProgressLine progress = new ProgressLine(call.terminal())) {
            return new ImportAnswer(workspace.imports().run(request, progress), call.has("--dry-run"), call.catalogue());
        }
    }

    private static Metric metric(Call call) throws CommandException {
        String id = call.words().getFirst();
        Metric metric = call.catalogue().metric(id).orElseThrow(() -> call.impossible("error.metric", id));
        if (metric instanceof Metric.Formula formula) {
            throw call.impossible("error.calculated", id, String.join(", ", formula.expression().metrics()));
        }
        return metric;
    }

    private static Period period(Call call, Workspace workspace) throws CommandException {
        if (call.value("--date").isPresent() == call.value("--period").isPresent()) {
            throw call.usage("error.missing", "--date");
        }
        if (call.value("--period").isPresent()) {
            return call.period(workspace);
        }
        String day = call.value("--date").orElseThrow();
        try {
            return Period.day(LocalDate.parse(day));
        } catch (DateTimeParseException noDate) {
            throw call.usage("error.day", day);
        }
    }

    private static List<String> told(Call call) {
        List<String> told = new ArrayList<>(call.values("--in"));
        call.value("--channel").ifPresent(channel -> told.addFirst("channel=" + channel));
        call.value("--campaign").ifPresent(campaign -> told.addFirst("campaign=" + campaign));
        return told;
    }

    private static Map<String, String> slice(Call call) throws CommandException {
        Map<String, String> slice = new TreeMap<>();
        for (String value : told(call)) {
            int equals = value.indexOf('=');
            if (equals < 1 || equals == value.length() - 1) {
                throw call.usage("error.filter", value);
            }
            String dimension = value.substring(0, equals);
            if (call.catalogue().dimension(dimension).isEmpty()) {
                throw call.usage("error.dimension", dimension, String.join(", ", call.catalogue().dimensionsById().keySet()));
            }
            if (slice.put(dimension, value.substring(equals + 1)) != null) {
                throw call.usage("error.filter.twice", dimension);
            }
        }
        return slice;
    }
}
