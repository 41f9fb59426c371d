package org.raceline.ui.internal.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.raceline.charts.TextStyle;
import org.raceline.ui.Lettering;
import org.raceline.ui.OptionList;
import org.raceline.ui.OptionList.Option;
import org.raceline.ui.Popover;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.session.RecentWorkspaces;
import org.raceline.ui.internal.session.WindowSession;

/** The workspaces that were opened before; another one opens in a window of its own. */
final class WorkspacePanel {
    private static final int WIDTH = 460;
    private static final String OTHER = "";

    private WorkspacePanel() {
    }

    static void open(WindowSession session, Control anchor) {
        Popover.open(session, anchor, popover -> {
            Lettering.say(Lettering.label(popover, TextStyle.TITLE, Lettering.Tone.NORMAL), Words.TEXTS.text("workspaces.title"));
            OptionList list = new OptionList(popover, session, "workspaces.list", Words.TEXTS.text("workspaces.title"));
            List<Option> options = new ArrayList<>();
            for (Path each : session.choices().recent()) {
                String name = each.getFileName() == null ? each.toString() : each.getFileName().toString();
                options.add(new Option(each.toString(), name, each.getParent() == null ? "" : "\u2066" + each.getParent() + "\u2069", each.equals(session.directory())));
            }
            options.add(new Option(OTHER, Words.TEXTS.text("workspaces.other"), "", false));
            GridData size = new GridData();
            size.widthHint = WIDTH;
            size.heightHint = OptionList.height(options.size());
            list.control().setLayoutData(size);
            list.show(options);
            list.onPick(option -> {
                popover.close();
                pick(session, anchor, option.id());
            });
        });
    }

    private static void pick(WindowSession session, Control anchor, String chosen) {
        String folder = chosen;
        if (folder.equals(OTHER)) {
            DirectoryDialog dialog = new DirectoryDialog(anchor.getShell(), SWT.OPEN);
            dialog.setText(Words.TEXTS.text("workspaces.other"));
            folder = dialog.open();
        }
        if (folder != null && !Path.of(folder).equals(session.directory())) {
            session.announce(Words.TEXTS.text(RecentWorkspaces.open(Path.of(folder)) ? "workspaces.opening" : "workspaces.failed", folder));
        }
    }
}
