package org.raceline.console.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.MappingText;
import org.raceline.console.internal.answer.Written;
import org.raceline.core.service.WorkspaceException;

/** Proposes a mapping profile for a table. */
final class MappingSuggestCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.mapping.suggest.more").words("TABLE", "1").value("TAG", "--locale").value("FILE", "-o", "--output");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        String table = call.words().getFirst();
        String text = call.workspace().mappings().suggest(call.collaborators().files().apply(call.path(table)), ImportCommand.locale(call));
        if (!call.has("--output")) {
            return new MappingText(text);
        }
        Path file = OutputFile.named(call);
        OutputFile.write(file, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
        return new Written(List.of(file));
    }
}
