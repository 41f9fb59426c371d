package org.raceline.core.model;

/** A text that is not a formula; says what was expected and at which character (from 1). */
public final class FormulaException extends Exception {
    private static final long serialVersionUID = 1;
    private final int position;

    public FormulaException(String formula, int position, String expected) {
        super("expected " + expected + " at character " + position + " of \"" + formula + "\"");
        this.position = position;
    }

    public int position() {
        return position;
    }
}
