package org.raceline.testkit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON character by character, strictly by RFC 8259, up to the first that does not belong there. */
final class SlowJsonReader {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final List<String> WORDS = List.of("true", "false", "null");
    private static final String ESCAPES = "\"\\/bfnrt";

    private final String text;
    private final boolean more;
    private int at;

    /** @param more whether anything may stand behind the value */
    SlowJsonReader(String text, boolean more) {
        this.text = text;
        this.more = more;
    }

    static boolean isBlank(String text) {
        return text.chars().allMatch(c -> " \t\r\n".indexOf(c) >= 0);
    }

    /** The value, without an end where it breaks off; {@link SlowJson#NONE} where there is none. */
    SlowJson read() {
        SlowJson[] root = {SlowJson.NONE};
        try {
            value(null, "", root);
            if (!more && !isBlank(text.substring(at))) {
                return new SlowJson(null, root[0].from(), text);
            }
        } catch (Unreadable broken) {
            // what was read until here stands in the root
        }
        return root[0];
    }

    private void value(SlowJson parent, String name, SlowJson[] root) {
        char sign = next();
        SlowJson value = new SlowJson(parent, at, text);
        String scalar = "";
        if (sign != '{' && sign != '[') {
            scalar = sign == '"' ? string() : scalar();
        }
        if (parent == null) {
            root[0] = value;
        } else {
            parent.add(name, value);
        }
        if (sign == '{' || sign == '[') {
            at++;
            members(value, sign == '{', root);
        }
        value.end(scalar, at);
    }

    private void members(SlowJson value, boolean named, SlowJson[] root) {
        char end = named ? '}' : ']';
        boolean first = true;
        while (next() != end) {
            if (!first) {
                expect(',');
            }
            first = false;
            String name = "";
            if (named) {
                next();
                name = string();
                expect(':');
            }
            value(value, name, root);
        }
        at++;
    }

    private void expect(char sign) {
        if (next() != sign) {
            throw new Unreadable("no " + sign);
        }
        at++;
    }

    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return here();
    }

    private char here() {
        if (at >= text.length()) {
            throw new Unreadable("cut");
        }
        return text.charAt(at);
    }

    private String scalar() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        String scalar = number.lookingAt() ? number.group()
                : WORDS.stream().filter(word -> text.startsWith(word, at)).findFirst().orElseThrow(() -> new Unreadable("no value"));
        at += scalar.length();
        if (at < text.length() && " \t\r\n,]}".indexOf(text.charAt(at)) < 0) {
            throw new Unreadable("no end of a value");
        }
        return scalar.equals("null") ? "" : scalar;
    }

    private String string() {
        if (here() != '"') {
            throw new Unreadable("no text");
        }
        StringBuilder read = new StringBuilder();
        for (at++; here() != '"'; at++) {
            if (here() < ' ') {
                throw new Unreadable("a control character");
            }
            if (here() != '\\') {
                read.append(here());
                continue;
            }
            at++;
            if (here() == 'u') {
                if (at + 5 > text.length() || !text.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
                    throw new Unreadable("no character");
                }
                read.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                at += 4;
            } else if (ESCAPES.indexOf(here()) >= 0) {
                read.append("\"\\/\b\f\n\r\t".charAt(ESCAPES.indexOf(here())));
            } else {
                throw new Unreadable("no escape");
            }
        }
        at++;
        return read.toString();
    }
}
