package org.raceline.connector.ga;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.raceline.tables.Columns;

/** What headings mean, from {@code headings.properties}. Immutable. */
final class Vocabulary {

    /** Kinds of meaning; the keys of the file start with their names. */
    enum Kind {
        METRIC, DIMENSION, PAIR, TIME, HOUR, AVERAGE, PERSON, OVERLAP, UNIVERSAL, ALL_USERS, FIRST_CONTACT;

        private static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * One meaning of a heading.
     *
     * @param id   what stands after the kind in the file's key
     * @param rank its place in the file's list: of two columns with the same meaning the lower counts
     */
    record Term(Kind kind, String id, int rank) {
    }

    /** What this bundle's file says. */
    static final Vocabulary STANDARD = new Vocabulary();

    private final Map<String, Term> terms = new HashMap<>();
    private final Map<Kind, Map<String, Term>> marks = new HashMap<>();

    private Vocabulary() {
        Properties lines = new Properties();
        try (InputStream file = Vocabulary.class.getResourceAsStream("headings.properties")) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        lines.stringPropertyNames().forEach(key -> add(key, lines.getProperty(key)));
    }

    private void add(String key, String headings) {
        int dot = key.indexOf('.');
        Kind kind = Kind.of(dot < 0 ? key : key.substring(0, dot));
        List<String> names = List.of(headings.split("\\|"));
        for (int i = 0; i < names.size(); i++) {
            Term term = new Term(kind, dot < 0 ? "" : key.substring(dot + 1), i);
            String name = Columns.normalise(names.get(i));
            if (kind == Kind.UNIVERSAL || kind == Kind.ALL_USERS || kind == Kind.FIRST_CONTACT) {
                marks.computeIfAbsent(kind, any -> new HashMap<>()).put(name, term);
            } else if (terms.put(name, term) != null) {
                throw new IllegalStateException("headings.properties gives two meanings to: " + name);
            }
        }
    }

    /** What a heading means for reading its column; empty where it is not known. */
    Optional<Term> term(String heading) {
        return Optional.ofNullable(terms.get(Columns.normalise(heading)));
    }

    /** Whether only Universal Analytics has this heading. */
    boolean isUniversal(String heading) {
        return marks.get(Kind.UNIVERSAL).containsKey(Columns.normalise(heading));
    }

    /** Whether a dimension tells people apart by their first visit. */
    boolean isFirstContact(String heading) {
        return marks.get(Kind.FIRST_CONTACT).containsKey(Columns.normalise(heading));
    }

    /** Whether a segment's name means everybody. */
    boolean isAllUsers(String segment) {
        return marks.get(Kind.ALL_USERS).containsKey(Columns.normalise(segment));
    }
}
