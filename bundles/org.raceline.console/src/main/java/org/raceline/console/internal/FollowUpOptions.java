package org.raceline.console.internal;

import java.util.ArrayList;
import java.util.List;
import org.raceline.core.analysis.FollowUpQuery;
import org.raceline.core.model.Period;
import org.raceline.core.service.Workspace;

/** What the commands take that ask what became of something. */
final class FollowUpOptions {
    private static final int MOST_DAYS = 3650;

    private FollowUpOptions() {
    }

    static Options declare(Options options) {
        return options.period().value("month|week|quarter|year", "--grain").value("DAYS[,DAYS]", "--within").values("DIM=VALUE", "--filter").flag("--include-excluded");
    }

    static FollowUpQuery query(Call call, Workspace workspace) throws CommandException {
        Period period = call.value("--period").isPresent() ? call.period(workspace) : Period.ending(workspace.today(), 365);
        return new FollowUpQuery(period, CohortsCommand.grain(call), within(call), MetricCommand.filter(call), call.has("--include-excluded"));
    }

    private static List<Integer> within(Call call) throws CommandException {
        if (call.value("--within").isEmpty()) {
            return FollowUpQuery.USUAL;
        }
        List<Integer> within = new ArrayList<>();
        for (String days : call.value("--within").get().split(",", -1)) {
            if (!days.strip().matches("\\d{1,4}") || Integer.parseInt(days.strip()) > MOST_DAYS) {
                throw call.usage("error.within", days);
            }
            within.add(Integer.valueOf(days.strip()));
        }
        return within.stream().distinct().sorted().toList();
    }
}
