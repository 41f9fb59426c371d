package org.raceline.tables.json;

import java.io.IOException;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Issue;

/** One way in which a file holds records. */
sealed interface RecordReader permits DocumentReader, LinesReader {

    /** The next record, broken ones included; empty at the end. */
    Optional<JsonRecord> next() throws IOException, ConnectorException;

    /** What was read outside the records. */
    JsonValue rest();

    /** Why the file cannot be read to its end, once that is known. */
    Optional<Issue> problem();
}
