package org.raceline.console.internal;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.RecordList;
import org.raceline.core.model.Source;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** The figures that were entered by hand. */
final class RecordListCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.record.list.more");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        Set<String> recorded = workspace.sources().stream().filter(s -> s.connector().equals(RecordCommand.CONNECTOR) && s.name().equals(RecordCommand.SOURCE))
                .map(Source::id).collect(Collectors.toSet());
        return RecordList.of(workspace.imports().list().stream().filter(entry -> recorded.contains(entry.source())).toList());
    }
}
