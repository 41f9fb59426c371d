package org.raceline.ui.tests;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.widgets.Event;

/** Files that are let go of over the window. */
final class Drops {
    private Drops() {
    }

    static void on(OpenWorkbench client, Path... files) throws Exception {
        client.ui(() -> {
            on(client.controls().stream().map(control -> control.getData(DND.DROP_TARGET_KEY)).filter(DropTarget.class::isInstance)
                    .map(DropTarget.class::cast).findFirst().orElseThrow(), files);
            return null;
        });
    }

    private static void on(DropTarget target, Path... files) throws ReflectiveOperationException {
        // The toolkit keeps this event to itself; a real drag needs a second program.
        var constructor = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader()).getDeclaredConstructor();
        constructor.setAccessible(true);
        var event = (Event) constructor.newInstance();
        event.detail = DND.DROP_COPY;
        event.data = Stream.of(files).map(Path::toString).toArray(String[]::new);
        target.notifyListeners(DND.Drop, event);
    }
}
