package org.raceline.store.internal;

import java.util.regex.Pattern;
import org.raceline.core.store.StoreException;

/** The name of a table or column: the only text beside constants that becomes part of a statement. */
record Identifier(String name) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** @throws StoreException if it is not a lower-case name of at most 63 letters, digits and underscores */
    Identifier {
        if (!NAME.matcher(name).matches()) {
            throw new StoreException(Messages.text("not-an-identifier"));
        }
    }
}
