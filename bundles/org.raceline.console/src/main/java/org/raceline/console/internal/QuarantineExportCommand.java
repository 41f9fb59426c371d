package org.raceline.console.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Written;
import org.raceline.core.service.QuarantineService;
import org.raceline.core.service.WorkspaceException;

/** Writes the rejected records of an import into a file of their own, to be repaired there. */
final class QuarantineExportCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.quarantine.export.more").words("IMPORT", "1").value("FILE", "-o", "--output");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Path file = OutputFile.named(call);
        String id = call.words().getFirst();
        if (QuarantineCommand.entries(call, Optional.of(id)).isEmpty()) {
            throw call.impossible("error.nothing-rejected", id);
        }
        QuarantineService quarantine = call.workspace().quarantine();
        OutputFile.writePrivate(file, to -> quarantine.export(id, to));
        return new Written(List.of(file));
    }
}
