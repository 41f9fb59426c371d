package org.raceline.ui;

import java.util.List;

/**
 * Something that is found by its name in the palette and done.
 *
 * @param id    stable, untranslated and unique
 * @param name  as it is found: {@code Import files}
 * @param group what kind of thing it is, in one word: {@code Page}
 * @param keys  the keys that do the same, as people read them; empty: none
 * @param also  other words by which it is found
 */
public record PaletteEntry(String id, String name, String group, String keys, List<String> also, Runnable run) {
    public PaletteEntry {
        also = List.copyOf(also);
    }

    public PaletteEntry(String id, String name, String group, Runnable run) {
        this(id, name, group, "", List.of(), run);
    }
}
