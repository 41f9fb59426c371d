package org.raceline.console.internal.output;

/** How a piece of text stands out on a terminal. */
public enum Style {
    PLAIN(""), STRONG("1"), FAINT("2"), GOOD("32"), WARNING("33"), BAD("31");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text with the terminal's codes around it. */
    String around(String text) {
        return code.isEmpty() || text.isBlank() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
