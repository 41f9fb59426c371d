package org.raceline.ui.tests;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.raceline.ui.ActionButton;
import org.raceline.ui.DrawingCanvas;

/** What is there instead of what a test waits for, so that its failure names its cause. */
final class Standstill {
    private static final int STEPS = 25;

    private Standstill() {
    }

    /** What the window shows: the names of its visible controls, and what they say. */
    static String window(OpenWorkbench client) throws Exception {
        return client.ui(() -> client.controls().stream().filter(Control::isVisible).map(Standstill::text).filter(Objects::nonNull)
                .collect(Collectors.joining("\n  ", "\nThe window shows:\n  ", "")));
    }

    private static String text(Control control) {
        var id = control.getData("raceline.id");
        return switch (control) {
            case DrawingCanvas canvas -> id + ": " + canvas.drawing().getClass().getSimpleName();
            case ActionButton button -> id + ": " + button.getText();
            case Label label -> id + ": " + label.getText();
            default -> "status".equals(id) ? id + ": " + Atk.name(control) : id == null ? null : id.toString();
        };
    }

    /** Where the user interface's thread is, and those that work for it. */
    static String threads(Thread ui) {
        return Thread.getAllStackTraces().entrySet().stream().filter(entry -> entry.getKey() == ui || entry.getKey().getName().startsWith("raceline"))
                .sorted(Comparator.comparing(entry -> entry.getKey().getName()))
                .map(entry -> "\nThread " + entry.getKey().getName() + ":" + Stream.of(entry.getValue()).limit(STEPS).map(step -> "\n    " + step).collect(Collectors.joining()))
                .collect(Collectors.joining());
    }
}
