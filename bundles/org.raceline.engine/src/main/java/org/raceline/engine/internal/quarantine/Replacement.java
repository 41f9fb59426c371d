package org.raceline.engine.internal.quarantine;

import org.raceline.engine.internal.gate.Lines;

/**
 * What stands in the place of some lines of a file.
 *
 * @param file its name, as a bad record has it
 * @param text in the file's encoding; empty where the lines are left out
 */
record Replacement(String file, Lines lines, byte[] text) {
}
