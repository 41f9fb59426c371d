package org.raceline.core.service;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.raceline.core.model.Issue;

/** Bad records: where they stood, why, and how to get them in. */
public interface QuarantineService {
    /**
     * A bad record as people may see it.
     *
     * @param masked its raw text with letters and digits masked: it may hold names and addresses
     */
    record Entry(String importId, String file, long firstLine, long lastLine, Issue issue, String masked) {
    }

    /** Bad records of live imports, or of one import. */
    List<Entry> list(Optional<String> importId);

    /** Writes the raw lines of an import's bad records, as they stood in the file and after the file's own header, in UTF-8. Holds personal data. */
    void export(String importId, OutputStream to) throws IOException, WorkspaceException;
}
