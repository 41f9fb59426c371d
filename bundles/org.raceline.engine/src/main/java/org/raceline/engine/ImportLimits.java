package org.raceline.engine;

/**
 * What one import may cost. A file beyond a limit is refused.
 *
 * @param fileBytes       size of the file
 * @param rejectedRecords bad records
 * @param recordBytes     size of one bad record
 * @param issues          issues that a report lists one by one; the others are counted
 */
public record ImportLimits(long fileBytes, int rejectedRecords, int recordBytes, int issues) {
    public static final ImportLimits DEFAULT = new ImportLimits(16L << 30, 1_000_000, 32 << 20, 100);
}
