package org.raceline.console.internal;

import java.io.IOException;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.RateList;
import org.raceline.core.model.Period;
import org.raceline.core.service.ExchangeRates;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** The exchange rates there are, of the newest thirty days if nothing is said. */
final class RatesListCommand implements Command {
    private static final int DEFAULT_DAYS = 30;

    @Override
    public void declare(Options options) {
        options.explain("command.rates.list.more").currency("option.currency.rates").period();
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        ExchangeRates rates = workspace.rates();
        Optional<Period> days = call.value("--period").isPresent() ? Optional.of(call.period(workspace))
                : rates.extent().map(extent -> Period.ending(extent.to(), DEFAULT_DAYS));
        return RateList.of(rates.list(call.currency(), days));
    }
}
