package org.raceline.console.internal.output;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes one JSON document on one line, members in the order of calls. A call that would make it no JSON throws. The text
 * holds no character that any program takes for the end of a line.
 */
public final class JsonWriter {
    private enum Place {
        /** In an array. */ ARRAY,
        /** In an object, before a name. */ OBJECT,
        /** In an object, after a name. */ MEMBER
    }

    private final StringBuilder out = new StringBuilder();
    private final Deque<Place> places = new ArrayDeque<>();
    private boolean first = true;

    public JsonWriter object() {
        return open('{', Place.OBJECT);
    }

    public JsonWriter endObject() {
        return close('}', Place.OBJECT);
    }

    public JsonWriter array() {
        return open('[', Place.ARRAY);
    }

    public JsonWriter endArray() {
        return close(']', Place.ARRAY);
    }

    public JsonWriter name(String name) {
        if (places.peek() != Place.OBJECT) {
            throw new IllegalStateException("no place for a name");
        }
        comma();
        quote(name);
        out.append(':');
        places.pop();
        places.push(Place.MEMBER);
        return this;
    }

    /** A text, or {@code null}. */
    public JsonWriter value(String value) {
        before();
        if (value == null) {
            out.append("null");
        } else {
            quote(value);
        }
        after();
        return this;
    }

    public JsonWriter value(long value) {
        before();
        out.append(value);
        after();
        return this;
    }

    public JsonWriter value(boolean value) {
        before();
        out.append(value);
        after();
        return this;
    }

    public JsonWriter member(String name, String value) {
        return name(name).value(value);
    }

    public JsonWriter member(String name, long value) {
        return name(name).value(value);
    }

    public JsonWriter member(String name, boolean value) {
        return name(name).value(value);
    }

    public JsonWriter member(String name, Iterable<String> values) {
        name(name).array();
        values.forEach(this::value);
        return endArray();
    }

    /** The finished document. */
    public String text() {
        if (!places.isEmpty() || out.isEmpty()) {
            throw new IllegalStateException("the document is not finished");
        }
        return out.toString();
    }

    private JsonWriter open(char bracket, Place place) {
        before();
        out.append(bracket);
        places.push(place);
        first = true;
        return this;
    }

    private JsonWriter close(char bracket, Place place) {
        if (places.peek() != place) {
            throw new IllegalStateException("nothing to end by " + bracket);
        }
        places.pop();
        out.append(bracket);
        after();
        return this;
    }

    private void before() {
        if (places.peek() == Place.ARRAY) {
            comma();
        } else if (places.peek() == Place.OBJECT || places.isEmpty() && !out.isEmpty()) {
            throw new IllegalStateException("no place for a value");
        }
    }

    private void after() {
        first = false;
        if (places.peek() == Place.MEMBER) {
            places.pop();
            places.push(Place.OBJECT);
        }
    }

    private void comma() {
        if (!first) {
            out.append(',');
        }
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isPlain(text, i)) {
                        out.append(c);
                    } else {
                        escape(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPlain(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029';
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 0xf, 16));
        }
    }
}
