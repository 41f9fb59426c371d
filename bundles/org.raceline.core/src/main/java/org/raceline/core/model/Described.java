package org.raceline.core.model;

/** Something of the catalogue that has a stable, untranslated id and a name in the user's language. */
public interface Described {
    String id();

    String name();
}
