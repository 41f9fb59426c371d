package org.raceline.tables.json;

import java.util.Objects;
import java.util.Optional;
import org.raceline.core.model.Issue;

/**
 * One record and the physical lines it stands on, from 1.
 *
 * @param value     what it says; {@link JsonValue#NONE} where there is a problem
 * @param firstLine its first physical line
 * @param lastLine  its last physical line
 * @param holder    JSON Pointer of the object that holds the array it is an element of: empty for the root, e.g. {@code /reports/0};
 *                  {@code rest.at(holder)} is that object without its records
 * @param problem   the issue to reject it with, if it cannot be read. The unreadable end of a document is one record
 */
public record JsonRecord(JsonValue value, long firstLine, long lastLine, String holder, Optional<Issue> problem) {
    public JsonRecord {
        Objects.requireNonNull(value);
        Objects.requireNonNull(holder);
        Objects.requireNonNull(problem);
    }
}
