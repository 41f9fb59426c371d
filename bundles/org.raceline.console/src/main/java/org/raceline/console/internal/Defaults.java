package org.raceline.console.internal;

import java.util.Optional;

/**
 * What a command takes from around it where its own words are silent.
 *
 * @param line number of the line in a batch; 0 outside of one
 */
record Defaults(Optional<String> workspace, Format format, int line) {
    static final Defaults NONE = new Defaults(Optional.empty(), Format.TEXT, 0);
}
