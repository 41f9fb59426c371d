package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.RateList;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Period;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Takes exchange rates away. */
final class RatesRemoveCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.rates.remove.more").currency("option.currency.rates").period().flag("--by-hand").flag("--all");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        if (call.value("--currency").isEmpty() && call.value("--period").isEmpty() && !call.has("--by-hand") && !call.has("--all")) {
            throw call.usage("error.missing", "--currency");
        }
        Workspace workspace = call.workspace();
        Optional<Period> days = call.value("--period").isEmpty() ? Optional.empty() : Optional.of(call.period(workspace));
        List<ExchangeRate> gone = workspace.rates().list(call.currency(), days).stream().filter(rate -> rate.byHand() || !call.has("--by-hand")).toList();
        if (gone.isEmpty()) {
            throw call.impossible("error.no-rate");
        }
        workspace.rates().remove(gone);
        return RateList.of(gone);
    }
}
