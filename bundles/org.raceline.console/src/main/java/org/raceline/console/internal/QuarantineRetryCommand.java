package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.ImportAnswer;
import org.raceline.core.connector.Input;
import org.raceline.core.service.WorkspaceException;

/** Reads the file of an import again, with its rejected records repaired. */
final class QuarantineRetryCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.quarantine.retry.more").words("IMPORT", "1").words("REPAIRED", "0..1").flag("--dry-run");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        List<String> words = call.words();
        Optional<Input> repaired = words.size() < 2 ? Optional.empty() : Optional.of(call.collaborators().files().apply(call.path(words.get(1))));
        boolean dryRun = call.has("--dry-run");
        try (ProgressLine progress = new ProgressLine(call.terminal())) {
            return new ImportAnswer(call.workspace().quarantine().retry(words.getFirst(), repaired, dryRun, progress), dryRun, call.catalogue());
        }
    }
}
