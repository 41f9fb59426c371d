package org.raceline.console.internal;

import java.io.IOException;
import org.raceline.console.internal.answer.Answer;
import org.raceline.core.service.Packs;
import org.raceline.core.service.WorkspaceException;

/** Takes a KPI pack away and lists those that stay. */
final class PackRemoveCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.catalogue.remove.more").words("ID", "1");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Packs packs = call.workspace().packs();
        packs.remove(call.words().getFirst());
        return PackListCommand.listing(packs.list());
    }
}
