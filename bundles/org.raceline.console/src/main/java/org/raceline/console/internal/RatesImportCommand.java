package org.raceline.console.internal;

import java.io.IOException;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.RatesImported;
import org.raceline.core.service.WorkspaceException;

/** Imports exchange rates. */
final class RatesImportCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.rates.import.more").words("RATES", "1");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        try (ProgressLine progress = new ProgressLine(call.terminal())) {
            return new RatesImported(call.workspace().rates().load(call.collaborators().files().apply(call.path(call.words().getFirst())), progress));
        }
    }
}
