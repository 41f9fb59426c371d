package org.raceline.ui.internal.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.raceline.ui.FileChooser;

/** The platform's own dialogs over the window; the next one begins in the folder of the last. */
public final class FileDialogs implements FileChooser {
    private final Display display;
    private String folder;

    public FileDialogs(Display display) {
        this.display = display;
    }

    @Override
    public Optional<Path> toSave(String name, List<String> endings) {
        FileDialog dialog = dialog(SWT.SAVE);
        dialog.setOverwrite(true);
        dialog.setFilterExtensions(endings.stream().map(ending -> "*." + ending).toArray(String[]::new));
        dialog.setFileName(name);
        return ask(dialog);
    }

    @Override
    public Optional<Path> toOpen(List<String> endings) {
        FileDialog dialog = dialog(SWT.OPEN);
        dialog.setFilterExtensions(Stream.concat(endings.stream().map(ending -> "*." + ending), Stream.of("*.*")).toArray(String[]::new));
        return ask(dialog);
    }

    private FileDialog dialog(int style) {
        Shell active = display.getActiveShell();
        FileDialog dialog = new FileDialog(active == null ? display.getShells()[0] : active, style);
        if (folder != null) {
            dialog.setFilterPath(folder);
        }
        return dialog;
    }

    private Optional<Path> ask(FileDialog dialog) {
        Optional<Path> chosen = Optional.ofNullable(dialog.open()).map(Path::of);
        if (chosen.isPresent()) {
            folder = dialog.getFilterPath();
        }
        return chosen;
    }
}
