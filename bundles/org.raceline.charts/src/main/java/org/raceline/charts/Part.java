package org.raceline.charts;

import java.util.Objects;
import java.util.function.Supplier;

/** A place within a drawing that can be gone to and pressed, such as a bar, a cell or a step. Immutable, any thread. */
public final class Part {
    private final String action;
    private final Supplier<String> says;
    private final double x;
    private final double y;
    private final double width;
    private final double height;
    private volatile String description;

    /**
     * @param action      stable, untranslated id of what it stands for; whoever shows the drawing knows what pressing it does
     * @param description what it says, in a sentence; read aloud, and shown beside the pointer
     */
    public Part(String action, String description, double x, double y, double width, double height) {
        this(action, () -> description, x, y, width, height);
        this.description = Objects.requireNonNull(description);
    }

    private Part(String action, Supplier<String> says, double x, double y, double width, double height) {
        this.action = Objects.requireNonNull(action);
        this.says = says;
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
    }

    /**
     * One of very many, of which few are ever heard or pointed at.
     *
     * @param says asked when somebody wants to know, maybe more than once and by several threads; always says the same
     */
    public static Part described(String action, Supplier<String> says, double x, double y, double width, double height) {
        return new Part(action, says, x, y, width, height);
    }

    public String action() {
        return action;
    }

    public String description() {
        if (description == null) {
            description = says.get();
        }
        return description;
    }

    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public boolean contains(double pointX, double pointY) {
        return pointX >= x && pointX < x + width && pointY >= y && pointY < y + height;
    }

    @Override
    public boolean equals(Object other) {
        return other == this || other instanceof Part part && action.equals(part.action) && x == part.x && y == part.y && width == part.width && height == part.height
                && description().equals(part.description());
    }

    @Override
    public int hashCode() {
        return Objects.hash(action, x, y, width, height);
    }

    @Override
    public String toString() {
        return action + ": " + description();
    }
}
