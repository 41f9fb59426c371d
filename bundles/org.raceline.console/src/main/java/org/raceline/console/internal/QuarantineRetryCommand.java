package org.raceline.console.internal;

import java.io.IOException;
import org.raceline.console.internal.answer.Answer;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.WorkspaceException;

/** Imports records of the quarantine after they were repaired. */
final class QuarantineRetryCommand implements Command {
    private final ImportCommand imports = new ImportCommand();

    @Override
    public void declare(Options options) {
        imports.declare(options);
        options.explain("command.quarantine.retry.more");
    }

    /** Figures that a source counted replace those of the same days, so a part of a table would take the rest of it away. */
    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        for (FileReport file : imports.read(call, true).report().files()) {
            if (file.observations() > 0) {
                throw call.impossible("error.retry", file.file());
            }
        }
        return imports.answer(call);
    }
}
