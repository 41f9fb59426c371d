package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.ImportAnswer;
import org.raceline.console.internal.answer.MappingAnswer;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.service.ImportReport;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.WorkspaceException;

/** Says what is wrong with a mapping profile, and what it would make of a table. */
final class MappingCheckCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.mapping.check.more").words("PROFILE", "1").words("TABLE", "0..1");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Input profile = call.collaborators().files().apply(call.path(call.words().getFirst()));
        List<Issue> issues = call.workspace().mappings().check(profile);
        if (!issues.isEmpty() || call.words().size() < 2) {
            return new MappingAnswer(issues, Optional.empty());
        }
        ImportRequest request = new ImportRequest(List.of(call.collaborators().files().apply(call.path(call.words().get(1)))), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), true).alone(true).mappedBy(profile);
        try (ProgressLine progress = new ProgressLine(call.terminal())) {
            ImportReport report = call.workspace().imports().run(request, progress);
            return new MappingAnswer(issues, Optional.of(new ImportAnswer(report, true, call.catalogue())));
        }
    }
}
