package org.raceline.console.internal;

import java.io.IOException;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Empty;
import org.raceline.console.internal.answer.ScorecardAnswer;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** The board of a period against another. */
final class ScorecardCommand implements Command {
    @Override
    public void declare(Options options) {
        options.period().value("previous|year|none", "--compare").currency("option.currency.into");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        Answer answer = new ScorecardAnswer(call.analysis(workspace).scorecard(call.period(workspace), call.comparison()), workspace.catalogue());
        return workspace.extent().isEmpty() ? new Empty(answer, "empty.workspace") : answer;
    }
}
