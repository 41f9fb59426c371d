package org.raceline.console.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.ExperimentAnswer;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Proportion;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** One rate against another: counted by hand, or of two values of a dimension, or of two periods. */
final class ExperimentCommand implements Command {
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,10}),(\\d{1,10})");

    @Override
    public void declare(Options options) {
        options.explain("command.experiment.more", "command.experiment.metric").value("VISITORS,CONVERSIONS|DIM=VALUE|P", "--control").value("VISITORS,CONVERSIONS|DIM=VALUE|P", "--variant")
                .value("ID", "--metric").value("ID", "--over").period().values("DIM=VALUE", "--filter");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Proportion control = proportion(call, "--control");
        Proportion variant = proportion(call, "--variant");
        return new ExperimentAnswer(call.workspace().analysis().customers().compare(control, variant));
    }

    private static Proportion proportion(Call call, String option) throws CommandException, WorkspaceException, IOException {
        String asked = call.value(option).orElseThrow(() -> call.usage("error.needed", option));
        Matcher counted = COUNTED.matcher(asked);
        if (counted.matches()) {
            return proportion(call, asked, new BigDecimal(counted.group(1)), new BigDecimal(counted.group(2)));
        }
        String metric = call.value("--metric").orElseThrow(() -> call.usage("error.needed", "--metric"));
        String over = call.value("--over").orElseThrow(() -> call.usage("error.needed", "--over"));
        Workspace workspace = call.workspace();
        Optional<Period> other = Period.parse(asked, workspace.today(), call.calendar(workspace));
        Slice filter = MetricCommand.filter(call);
        if (other.isEmpty()) {
            Slice own = MetricCommand.filter(call, List.of(asked));
            for (String dimension : own.dimensions()) {
                filter = filter.with(dimension, own.values().get(dimension));
            }
        }
        Period period = other.isPresent() ? other.get() : call.period(workspace);
        List<Reading> readings = workspace.analysis().metric(new MetricQuery(List.of(over, metric), period, Grain.TOTAL, List.of(), filter, false));
        return proportion(call, asked, count(call, readings.getFirst()), count(call, readings.getLast()));
    }

    private static BigDecimal count(Call call, Reading reading) throws CommandException {
        return reading.value().filter(v -> v.unit().equals(Unit.COUNT)).map(Quantity::value)
                .orElseThrow(() -> call.impossible("error.no-count", reading.metric(), reading.explanation()));
    }

    private static Proportion proportion(Call call, String asked, BigDecimal trials, BigDecimal successes) throws CommandException {
        try {
            return new Proportion(trials.longValueExact(), successes.longValueExact());
        } catch (ArithmeticException | IllegalArgumentException noPart) {
            throw call.impossible("error.proportion", asked, trials.toPlainString(), successes.toPlainString());
        }
    }
}
