package org.raceline.charts;

/**
 * A place within a drawing that can be gone to and pressed, such as a bar, a cell or a step.
 *
 * @param action      stable, untranslated id of what it stands for; whoever shows the drawing knows what pressing it does
 * @param description what it says, in a sentence; read aloud, and shown beside the pointer
 */
public record Part(String action, String description, double x, double y, double width, double height) {

    public boolean contains(double pointX, double pointY) {
        return pointX >= x && pointX < x + width && pointY >= y && pointY < y + height;
    }
}
