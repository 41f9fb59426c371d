package org.raceline.console.internal;

import java.io.IOException;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Empty;
import org.raceline.console.internal.answer.MatrixAnswer;
import org.raceline.core.analysis.MatrixQuery;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Channels, campaigns, countries, … by metrics. */
final class MatrixCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.matrix.more", "command.matrix.rows").option("DIM", "option.by.rows", "--by").period().value("previous|year|none", "--compare")
                .value("ID[,ID]", "--metrics").values("DIM=VALUE", "--filter");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        String dimension = MetricCommand.dimension(call, call.value("--by").orElse("channel"));
        MatrixQuery query = new MatrixQuery(dimension, call.list("--metrics"), call.period(workspace), call.comparison(), MetricCommand.filter(call));
        Answer answer = new MatrixAnswer(workspace.analysis().matrix(query), workspace.catalogue());
        return workspace.extent().isEmpty() ? new Empty(answer, "empty.workspace") : answer;
    }
}
