package org.raceline.core.store;

import java.time.Instant;

/**
 * One change of a workspace: who, when, what, before, after.
 *
 * @param who     account name of the person or program
 * @param action  stable id: {@code import}, {@code repair-import}, {@code undo-import}, {@code source}, {@code target}, {@code note}, {@code setting}, {@code rates}
 * @param subject id of what changed
 * @param before  its state before, empty where there was none
 * @param after   its state after, empty where there is none
 */
public record JournalEntry(Instant at, String who, String action, String subject, String before, String after) {
}
