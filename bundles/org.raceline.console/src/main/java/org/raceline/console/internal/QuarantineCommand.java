package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.QuarantineAnswer;
import org.raceline.core.service.QuarantineService.Entry;
import org.raceline.core.service.WorkspaceException;

/** The records that were rejected, their text masked. */
final class QuarantineCommand implements Command {
    @Override
    public void declare(Options options) {
        options.words("IMPORT", "0..1");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        return new QuarantineAnswer(entries(call, call.words().stream().findFirst()));
    }

    /** Of one import that there is, or of all. */
    static List<Entry> entries(Call call, Optional<String> id) throws CommandException, WorkspaceException, IOException {
        if (id.isPresent() && call.workspace().imports().list().stream().noneMatch(entry -> entry.id().equals(id.get()))) {
            throw call.impossible("error.import", id.get());
        }
        return call.workspace().quarantine().list(id);
    }
}
