package org.raceline.engine.internal.quarantine;

import org.raceline.engine.internal.gate.Lines;

/**
 * A bad record, its text read.
 *
 * @param file where it stands; several may have been read in one run
 */
record BadRecord(String file, Lines lines, QuarantineText text) {
}
