package org.raceline.engine.internal.gate;

import org.raceline.core.model.Issue;

/** A bad record: where it stands and why. Its text is read again when the run is over. */
public record Rejected(Lines lines, Issue issue) {
}
