package org.raceline.console;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.raceline.core.model.Note;
import org.raceline.core.model.Target;

/**
 * A sample business.
 *
 * @param exports its export files, in the order in which they are imported
 * @param targets what it has set itself
 * @param notes   its change log; each has an id
 */
public record Sample(List<Export> exports, List<Target> targets, List<Note> notes) {
    public Sample {
        exports = List.copyOf(exports);
        targets = List.copyOf(targets);
        notes = List.copyOf(notes);
    }

    /**
     * One export file as its tool wrote it, and what the user says of it.
     *
     * @param file     its name, without folders
     * @param source   name of the shop, property or account that it is of
     * @param currency of money that states none
     * @param settings the connector's own settings by id
     * @param content  opens its bytes
     */
    public record Export(String file, String source, String currency, Map<String, String> settings, Supplier<InputStream> content) {
        public Export {
            settings = Map.copyOf(settings);
        }
    }
}
