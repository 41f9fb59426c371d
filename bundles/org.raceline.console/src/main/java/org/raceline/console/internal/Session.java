package org.raceline.console.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.console.Collaborators;
import org.raceline.console.Terminal;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.service.Workspaces;

/** One run of the program: its surroundings, and every workspace that it has opened, each once. */
public final class Session {
    private final Collaborators collaborators;
    private final Terminal terminal;
    private final Wording wording;
    private final Map<Path, Workspace> open = new LinkedHashMap<>();
    private Workspaces workspaces;

    public Session(Collaborators collaborators, Terminal terminal) {
        this.collaborators = collaborators;
        this.terminal = terminal;
        wording = new Wording(terminal.locale());
    }

    Collaborators collaborators() {
        return collaborators;
    }

    Terminal terminal() {
        return terminal;
    }

    Wording wording() {
        return wording;
    }

    /** The workspace in a directory; stays open until the session ends. */
    Workspace workspace(Path directory) throws WorkspaceException, IOException {
        Workspace known = open.get(key(directory));
        if (known == null) {
            if (workspaces == null) {
                workspaces = collaborators.workspaces().get();
            }
            known = workspaces.open(directory.toAbsolutePath().normalize());
            open.put(key(directory), known);
        }
        return known;
    }

    /** The workspace in a directory, if it was opened. */
    Optional<Workspace> opened(Path directory) {
        try {
            return Optional.ofNullable(open.get(key(directory)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Path key(Path directory) throws IOException {
        return Files.exists(directory) ? directory.toRealPath() : directory.toAbsolutePath().normalize();
    }

    /** Every workspace that was opened. */
    Collection<Workspace> open() {
        return List.copyOf(open.values());
    }
}
