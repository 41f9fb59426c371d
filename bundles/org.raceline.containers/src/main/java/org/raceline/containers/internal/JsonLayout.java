package org.raceline.containers.internal;

/**
 * Follows the brackets of a JSON document and says where a line has to break so that elements which are objects or arrays stand
 * on lines of their own: those of the outermost arrays and of arrays directly within these. What lies deeper is part of a
 * record. It knows nothing else of JSON: whether the document is right is for its reader to say.
 */
final class JsonLayout {
    private static final int DEEPEST = 64;
    private static final int ARRAYS = 2;

    private final boolean[] array = new boolean[DEEPEST];
    /** Of each open array: the line where its last element ended, 0 before there is one. */
    private final long[] lastEnd = new long[DEEPEST];
    private final boolean[] crowded = new boolean[ARRAYS + 1];
    private int depth;
    private int arrays;
    private boolean text;
    private boolean escaped;
    private boolean lineBegun;
    private boolean afterReturn;
    private long line = 1;
    private boolean severalOutermost;
    private boolean complete;
    private boolean lost;

    /** Number of bytes of a character, as the byte order mark says. */
    static int width(byte[] head) {
        return head.length >= 2 && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) ? 2 : 1;
    }

    /** Takes in the next character and answers whether the line has to break before it. */
    boolean breaksBefore(int c) {
        if (lost) {
            return false;
        }
        if (text) {
            inText(c);
            return false;
        }
        boolean breaks = false;
        switch (c) {
            case '\n', '\r' -> lineEnd(c);
            case ' ', '\t', 0xFEFF -> afterReturn = false;
            case '{', '[' -> breaks = opens(c == '[');
            case '}', ']' -> closes(c == ']');
            default -> {
                text = c == '"';
                other();
            }
        }
        return breaks;
    }

    private void inText(int c) {
        text = escaped || c != '"';
        escaped = !escaped && c == '\\';
    }

    private void lineEnd(int c) {
        line += c == '\n' && afterReturn ? 0 : 1;
        afterReturn = c == '\r';
        lineBegun = false;
    }

    private void other() {
        afterReturn = false;
        lineBegun = true;
        lost |= depth == 0 && complete;
    }

    private boolean opens(boolean isArray) {
        boolean element = depth > 0 && array[depth - 1] && arrays <= ARRAYS;
        boolean breaks = element && lineBegun;
        if (element) {
            crowded[arrays] |= lastEnd[depth - 1] == line;
            severalOutermost |= arrays == 1 && lastEnd[depth - 1] > 0;
        }
        other();
        if (depth == DEEPEST) {
            lost = true;
        }
        if (!lost) {
            array[depth] = isArray;
            lastEnd[depth] = 0;
            depth++;
            arrays += isArray ? 1 : 0;
        }
        return breaks && !lost;
    }

    private void closes(boolean isArray) {
        other();
        if (depth == 0 || array[depth - 1] != isArray) {
            lost = true;
            return;
        }
        depth--;
        arrays -= isArray ? 1 : 0;
        if (depth == 0) {
            complete = true;
        } else if (array[depth - 1]) {
            lastEnd[depth - 1] = line;
        }
    }

    /** Whether more follows what was a whole document, as in NDJSON. */
    boolean isFollowed() {
        return lost && complete;
    }

    /**
     * Whether records share lines: elements of an outermost array do, or those of an array within its only element, as in an
     * answer with one report.
     */
    boolean isCrowded() {
        return crowded[1] || crowded[2] && !severalOutermost;
    }
}
