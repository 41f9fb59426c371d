package org.raceline.console.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.TargetList;
import org.raceline.core.analysis.Course;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Source;
import org.raceline.core.model.Target;
import org.raceline.core.model.Unit;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Says what a metric is to reach in a period, or in each part of it. */
final class TargetSetCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.target.set.more").words("TARGETED", "1").words("VALUE", "1").period().value("ISO", "--currency")
                .value("day|week|month|quarter|year", "--spread").flag("--season");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        if (call.value("--period").isEmpty()) {
            throw call.usage("error.missing", "--period");
        }
        Workspace workspace = call.workspace();
        String id = call.words().getFirst();
        Metric metric = workspace.catalogue().metric(id).orElseThrow(() -> call.impossible("error.metric", id));
        Target whole = new Target(id, call.period(workspace), quantity(call, metric.unit(), workspace.sources()));
        List<Target> targets = workspace.spread(whole, grain(call).split(whole.period(), call.calendar(workspace)), call.has("--season") ? Course.SEASON : Course.EVEN);
        workspace.save(targets);
        return TargetList.of(targets);
    }

    private static Grain grain(Call call) throws CommandException {
        if (call.value("--spread").isEmpty()) {
            if (call.has("--season")) {
                throw call.usage("error.missing", "--spread");
            }
            return Grain.TOTAL;
        }
        String id = call.choice("--spread", Arrays.stream(Grain.values()).filter(grain -> grain != Grain.TOTAL).map(Grain::id).toList());
        return Arrays.stream(Grain.values()).filter(grain -> grain.id().equals(id)).findFirst().orElseThrow();
    }

    private static Quantity quantity(Call call, Unit.Kind kind, List<Source> sources) throws CommandException {
        String word = call.words().getLast();
        boolean percent = kind == Unit.Kind.RATIO && word.endsWith("%");
        String digits = percent ? word.substring(0, word.length() - 1) : word;
        BigDecimal value = new BigDecimal(Numbers.plain(call, digits)).movePointLeft(percent ? 2 : 0);
        return new Quantity(value, Unit.of(kind, kind == Unit.Kind.MONEY ? Currencies.of(call, sources) : ""));
    }
}
