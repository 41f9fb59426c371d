package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.MappingAnswer;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.service.Packs;
import org.raceline.core.service.WorkspaceException;

/** Adds a KPI pack to the workspace; one that is wrong is not added and its mistakes are named. */
final class PackAddCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.catalogue.add.more").words("PACK", "1");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Packs packs = call.workspace().packs();
        Input file = call.collaborators().files().apply(call.path(call.words().getFirst()));
        List<Issue> wrong = packs.check(file);
        return wrong.isEmpty() ? PackListCommand.listing(List.of(packs.add(file))) : new MappingAnswer(wrong, Optional.empty());
    }
}
