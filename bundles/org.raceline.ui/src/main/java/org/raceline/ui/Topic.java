package org.raceline.ui;

/**
 * What a page is opened about.
 *
 * @param kind of thing, e.g. {@code metric}; pages read those that they know and pass over the others
 * @param id   which one; stable and untranslated
 */
public record Topic(String kind, String id) {
    /** Nothing in particular. */
    public static final Topic NONE = new Topic("", "");

    /** The kind of a note of the change log. */
    public static final String NOTE = "note";

    /** A metric of the catalogue. */
    public static Topic metric(String id) {
        return new Topic("metric", id);
    }

    /** A note of the change log. */
    public static Topic note(String id) {
        return new Topic(NOTE, id);
    }

    public boolean is(String wanted) {
        return kind.equals(wanted);
    }
}
