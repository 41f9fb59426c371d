package org.raceline.core.analysis;

/**
 * Facts of one import behind a figure.
 *
 * @param source     id of the source
 * @param file       the file's name without folders
 * @param exclusions why the source says that they are out of the ordinary ({@code cancelled}, {@code test}), or empty
 * @param counted    whether they are part of the figure, or left out of it for that reason
 * @param facts      how many
 * @param firstLine  the first physical line of the first of them, from 1; 0 where none is known
 * @param lastLine   the last physical line of the last of them; other lines may lie between
 */
public record Origin(String importId, String source, String file, String exclusions, boolean counted, long facts, long firstLine, long lastLine) {
}
