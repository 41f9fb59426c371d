package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.TargetList;
import org.raceline.core.service.WorkspaceException;

/** The targets there are. */
final class TargetListCommand implements Command {
    @Override
    public void declare(Options options) {
        options.words("TARGETED", "0..*");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        List<String> metrics = call.words();
        return TargetList.of(call.workspace().targets().stream().filter(target -> metrics.isEmpty() || metrics.contains(target.metric())).toList());
    }
}
