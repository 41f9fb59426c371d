package org.raceline.ui.internal.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.TableSketch;
import org.raceline.core.model.Progress.Recognised;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.engine.PathInput;
import org.raceline.ui.ImportJob.Look;

/** How the text of a file is written, where that costs little: a plain table. */
record TextLook(Workspace workspace, List<Path> files) {
    private static final List<String> PLAIN = List.of(".csv", ".tsv", ".txt", ".tab");

    Look of(Recognised what) {
        Optional<Path> file = files.stream().filter(each -> each.getFileName().toString().equals(what.file()))
                .filter(each -> PLAIN.stream().anyMatch(what.file().toLowerCase(Locale.ROOT)::endsWith)).findFirst();
        if (file.isPresent()) {
            try {
                Input input = new PathInput(file.get());
                TableSketch sketch = workspace.mappings().look(input, "", Optional.empty()).sketch();
                return new Look(what, sketch.encoding(), sketch.delimiter(), OptionalLong.empty());
            } catch (IOException | WorkspaceException notToBeToldSoEasily) {
                // The import says what is wrong, if anything is.
            }
        }
        return new Look(what, "", ' ', OptionalLong.empty());
    }
}
