package org.raceline.engine.internal.quarantine;

import org.raceline.engine.internal.gate.Lines;

/** A bad record, its text read. */
record BadRecord(Lines lines, QuarantineText text) {
}
