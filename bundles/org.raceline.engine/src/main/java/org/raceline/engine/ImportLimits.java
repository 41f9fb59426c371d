package org.raceline.engine;

/**
 * What one import may cost. A file beyond a limit is refused.
 *
 * @param fileBytes       size of the file
 * @param rejectedRecords bad records
 * @param recordBytes     size of one bad record
 * @param issues          issues that a report lists one by one; the others are counted
 * @param originalBytes   size, compressed, beyond which a file with bad records is not kept to be read again once they are repaired
 * @param repairBytes     size of a file of repaired records
 */
public record ImportLimits(long fileBytes, int rejectedRecords, int recordBytes, int issues, long originalBytes, int repairBytes) {
    public static final ImportLimits DEFAULT = new ImportLimits(16L << 30, 10_000_000, 32 << 20, 100, 1L << 30, 64 << 20);
}
