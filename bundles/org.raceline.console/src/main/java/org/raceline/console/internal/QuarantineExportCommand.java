package org.raceline.console.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Reasons;
import org.raceline.console.internal.answer.Written;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.core.service.QuarantineService;
import org.raceline.core.service.QuarantineService.Exported;
import org.raceline.core.service.WorkspaceException;

/** Writes the rejected records of an import into a file of their own, to be repaired there, and beside it why each was rejected. */
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
        List<Exported> exported = new ArrayList<>();
        OutputFile.writePrivate(file, to -> exported.addAll(quarantine.export(id, to)));
        Path reasons = file.resolveSibling(file.getFileName() + ".reasons.csv");
        CsvWriter csv = new CsvWriter();
        Reasons.write(csv, exported);
        OutputFile.writePrivate(reasons, to -> to.write(csv.text().getBytes(StandardCharsets.UTF_8)));
        return new Written(List.of(file, reasons));
    }
}
