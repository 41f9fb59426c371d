package org.raceline.ui.targets.internal;

import java.util.List;
import java.util.function.Consumer;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Target;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.ui.Edit;
import org.raceline.ui.Session;

/** Changes of targets, which can be taken back. */
final class TargetEdits {
    private TargetEdits() {
    }

    /**
     * Sets targets.
     *
     * @param before what stands in their places now
     */
    static void set(Session session, String name, List<Target> targets, List<Target> before, Consumer<Issue> failed) {
        session.edits().apply(Edit.inWorkspace(name, workspace -> workspace.save(targets), workspace -> back(workspace, targets, before)), failed);
    }

    static void remove(Session session, List<Target> targets, Consumer<Issue> failed) {
        session.edits().apply(Edit.inWorkspace(Words.text("removed"), workspace -> workspace.remove(targets), workspace -> workspace.save(targets)), failed);
    }

    private static void back(Workspace workspace, List<Target> set, List<Target> before) throws WorkspaceException {
        List<Target> made = set.stream().filter(target -> before.stream().noneMatch(old -> samePlace(old, target))).toList();
        if (!made.isEmpty()) {
            workspace.remove(made);
        }
        if (!before.isEmpty()) {
            workspace.save(before);
        }
    }

    private static boolean samePlace(Target one, Target other) {
        return one.metric().equals(other.metric()) && one.period().equals(other.period());
    }
}
