package org.raceline.ui;

/**
 * Something that the user changes, and how it is taken back.
 *
 * @param name what has happened then, in a few words: {@code Target changed}
 */
public record Edit(String name, Step forth, Step back) {

    /** One direction. */
    public sealed interface Step {
    }

    /** A change of what the window shows; done at once, on the user interface's thread. */
    public record InWindow(Runnable change) implements Step {
    }

    /** A change of the workspace; done in the background, one after the other. */
    public record InWorkspace(Imports.Change change) implements Step {
    }

    /** A change of what the window shows. */
    public static Edit inWindow(String name, Runnable forth, Runnable back) {
        return new Edit(name, new InWindow(forth), new InWindow(back));
    }

    /** A change of the workspace, which journals it both ways. */
    public static Edit inWorkspace(String name, Imports.Change forth, Imports.Change back) {
        return new Edit(name, new InWorkspace(forth), new InWorkspace(back));
    }
}
