package org.raceline.engine.internal.desk;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Source;

/**
 * A mapping profile that the desk knows.
 *
 * @param text   as the user wrote it; empty where a plug-in brings it
 * @param source the source that keeps it; empty where a plug-in brings it, or the user hands it in
 */
record MappingProfile(Declaration tree, String text, Optional<Source> source) {
    /** Settings of a source that say by which profile it is read: its id, and its text where no plug-in brings it. */
    static final String ID = "mappingId";
    static final String TEXT = "mapping";

    String id() {
        return tree.attribute("id");
    }

    /** What its source is called. */
    String name() {
        return source.map(Source::name).orElseGet(() -> tree.attribute("name"));
    }

    OptionalInt rank() {
        String rank = tree.attribute("rank");
        return rank.matches("[0-9]{1,6}") ? OptionalInt.of(Integer.parseInt(rank)) : OptionalInt.empty();
    }

    /** How much it says: of two that fit a table the one that says more is meant. */
    long weight() {
        return weight(tree);
    }

    private static long weight(Declaration declaration) {
        return 1 + declaration.children().stream().mapToLong(MappingProfile::weight).sum();
    }

    /** What its source keeps of it. */
    Map<String, String> settings() {
        return text.isEmpty() ? Map.of(ID, id()) : Map.of(ID, id(), TEXT, text);
    }

    boolean isOf(Source other) {
        return id().equals(other.settings().get(ID));
    }
}
