package org.raceline.store.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A statement, or a part of one. The one place where statements are put together: from constant texts, {@link Identifier}s
 * and parts, each at a <code>{}</code>, and from values, each bound at a {@code ?}. Text and literals cannot be glued in, and
 * two statements do not fit in one. Written without lambdas and pattern switches: it is on the way of every command's first
 * answer, and the virtual machine links each of those for milliseconds.
 */
final class Sql {
    static final Sql NOTHING = new Sql("", List.of());

    /** Several values bound as one. */
    record Array(String type, List<Object> elements) {
    }

    private final String text;
    private final List<Object> values;

    private Sql(String text, List<Object> values) {
        this.text = text;
        this.values = values;
    }

    /**
     * @param template constant text; its only quotes are those of the empty text {@code ''}
     * @param parts    what belongs at each <code>{}</code> ({@link Identifier} or {@link Sql}) and {@code ?} (a value, may
     *                 be null), in order
     */
    static Sql of(String template, Object... parts) {
        refuse(template);
        StringBuilder text = new StringBuilder(template.length() + 64);
        List<Object> values = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '?') {
                text.append(place(parts[next]));
                values.add(value(parts[next++]));
            } else if (c == '{') {
                Object part = parts[next++];
                if (part instanceof Identifier identifier) {
                    text.append('"').append(identifier.name()).append('"');
                } else if (part instanceof Sql sql) {
                    text.append(sql.text);
                    values.addAll(sql.values);
                } else {
                    throw new IllegalArgumentException("neither an identifier nor a part of a statement");
                }
                i++;
            } else {
                text.append(c);
            }
        }
        if (next != parts.length) {
            throw new IllegalArgumentException("more parts than places: " + template);
        }
        return new Sql(text.toString(), Collections.unmodifiableList(values));
    }

    private static void refuse(String template) {
        String rest = template.replace("''", "").replace("{}", "");
        boolean refused = rest.contains("--") || rest.contains("/*");
        for (int i = 0; i < rest.length(); i++) {
            refused |= ";'\"{}".indexOf(rest.charAt(i)) >= 0;
        }
        if (refused) {
            throw new IllegalArgumentException("not one statement of constant text: " + template);
        }
    }

    /** Days travel as text: the driver passes dates through the computer's zone, where some days do not exist. */
    private static String place(Object value) {
        return value instanceof LocalDate ? "cast(? as date)" : "?";
    }

    private static Object value(Object value) {
        if (value instanceof Sql || value instanceof Identifier) {
            throw new IllegalArgumentException("a part of a statement is not a value");
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    /** Parts one after the other, with a constant text between them. */
    static Sql join(String between, List<Sql> parts) {
        refuse(between);
        StringBuilder text = new StringBuilder();
        List<Object> values = new ArrayList<>();
        for (Sql part : parts) {
            text.append(text.isEmpty() ? "" : between).append(part.text);
            values.addAll(part.values);
        }
        return new Sql(text.toString(), Collections.unmodifiableList(values));
    }

    /** Values for {@code in (…)}; at least one. */
    static Sql list(Collection<?> values) {
        List<Sql> places = new ArrayList<>();
        for (Object value : values) {
            places.add(of("?", value));
        }
        return join(", ", places);
    }

    static Array texts(Collection<String> elements) {
        return new Array("VARCHAR", List.copyOf(elements));
    }

    static Array numbers(Collection<Long> elements) {
        return new Array("BIGINT", List.copyOf(elements));
    }

    /** To be cast to {@code date[]}. */
    static Array days(Collection<LocalDate> elements) {
        return texts(elements.stream().map(LocalDate::toString).toList());
    }

    String text() {
        return text;
    }

    List<Object> values() {
        return values;
    }

    /** Without the values: they may be personal. */
    @Override
    public String toString() {
        return text;
    }
}
