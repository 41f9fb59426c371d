package org.raceline.ui.internal.session;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

/** The workspaces that were opened, newest first; each has a window and a process of its own. */
public final class RecentWorkspaces {
    private static final int MOST = 8;

    private RecentWorkspaces() {
    }

    /** Those among some lines that are still there. */
    static List<Path> parse(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).map(Path::of).filter(Files::isDirectory).toList();
    }

    static String with(String lines, Path opened) {
        List<String> all = new ArrayList<>(List.of(opened.toString()));
        lines.lines().filter(line -> !line.isBlank() && !line.equals(opened.toString())).forEach(all::add);
        return String.join("\n", all.subList(0, Math.min(MOST, all.size())));
    }

    /** Opens a window for a workspace, and says whether this installation can. */
    public static boolean open(Path workspace) {
        Optional<Path> launcher = launcher();
        try {
            if (launcher.isPresent()) {
                new ProcessBuilder(launcher.get().toString(), "--workspace", workspace.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
                return true;
            }
        } catch (IOException notStarted) {
            ILog.get().warn("No second window could be opened", notStarted);
        }
        return false;
    }

    private static Optional<Path> launcher() {
        URL folder = Platform.getInstallLocation() == null ? null : Platform.getInstallLocation().getURL();
        if (folder == null || !folder.getProtocol().equals("file")) {
            return Optional.empty();
        }
        Path home = Path.of(folder.getPath());
        return Stream.of("raceline.cmd", "raceline").map(home::resolve).filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst();
    }
}
