package org.raceline.core.store;

import org.raceline.core.model.Issue;

/**
 * A bad record: where it stood, why, and its raw text, encrypted with the workspace's key.
 *
 * @param importId filled in by the store
 */
public record QuarantineEntry(String importId, long firstLine, long lastLine, Issue issue, byte[] encryptedRaw) {
}
