package org.raceline.console.internal;

import java.io.IOException;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.MappingAnswer;
import org.raceline.core.service.WorkspaceException;

/** Says what is wrong with a KPI pack; changes nothing. */
final class PackCheckCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.catalogue.check.more").words("PACK", "1");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        return new MappingAnswer(call.workspace().packs().check(call.collaborators().files().apply(call.path(call.words().getFirst()))), Optional.empty());
    }
}
