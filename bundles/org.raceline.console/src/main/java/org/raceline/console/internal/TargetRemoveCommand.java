package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.TargetList;
import org.raceline.core.model.Period;
import org.raceline.core.model.Target;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Takes the targets of a metric away. */
final class TargetRemoveCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.target.remove.more").words("TARGETED", "1").period();
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        String metric = call.words().getFirst();
        Optional<Period> within = call.value("--period").isEmpty() ? Optional.empty() : Optional.of(call.period(workspace));
        List<Target> gone = workspace.targets().stream()
                .filter(target -> target.metric().equals(metric) && within.stream().allMatch(period -> period.contains(target.period()))).toList();
        if (gone.isEmpty()) {
            throw call.impossible("error.no-target", metric);
        }
        workspace.remove(gone);
        return TargetList.of(gone);
    }
}
