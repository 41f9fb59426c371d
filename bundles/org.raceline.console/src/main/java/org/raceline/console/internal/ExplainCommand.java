package org.raceline.console.internal;

import java.io.IOException;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.ExplainAnswer;
import org.raceline.core.model.Period;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Where one figure comes from. */
final class ExplainCommand implements Command {
    @Override
    public void declare(Options options) {
        options.words("METRIC", "1").period().values("DIM=VALUE", "--filter").currency("option.currency.into").flag("--include-excluded");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        Period period = call.period(workspace);
        return new ExplainAnswer(call.analysis(workspace).explain(call.words().getFirst(), period, MetricCommand.filter(call), call.has("--include-excluded")),
                workspace.catalogue());
    }
}
