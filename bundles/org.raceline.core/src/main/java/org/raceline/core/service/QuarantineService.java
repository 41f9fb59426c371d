package org.raceline.core.service;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;

/** Bad records: where they stood, why, and how to get them in. */
public interface QuarantineService {
    /**
     * A bad record as people may see it.
     *
     * @param masked     its raw text with letters and digits masked: it may hold names and addresses
     * @param repairedBy the import that read the file again with repaired records; what is still bad is listed there
     */
    record Entry(String importId, String file, long firstLine, long lastLine, Issue issue, String masked, Optional<String> repairedBy) {
    }

    /** A bad record and its lines in an export. */
    record Exported(Entry entry, long firstLine, long lastLine) {
    }

    /** Bad records of live imports, or of one import. */
    List<Entry> list(Optional<String> importId);

    /**
     * Writes the raw lines of an import's bad records, byte for byte as they stood in the file and after the file's own header.
     * Holds personal data.
     *
     * @return where each record stands in what was written
     */
    List<Exported> export(String importId, OutputStream to) throws IOException, WorkspaceException;

    /**
     * Reads the file of an import again with repaired records in the place of the bad ones. The new import takes the place of the
     * old one: every figure is then as if the file had been right from the start. Undoing it brings the old one back. Blocks.
     *
     * @param repaired what {@link #export} wrote, with corrections; a record whose lines are left empty is left out. Empty: the
     *                 file is read again as it was, for example with a newer connector
     * @param dryRun   read and report, change nothing
     * @return what became of the file, read as a whole
     * @throws WorkspaceException if the import cannot be repaired in this way, or the repaired file cannot be fitted in
     */
    ImportReport retry(String importId, Optional<Input> repaired, boolean dryRun, Progress progress) throws WorkspaceException;
}
