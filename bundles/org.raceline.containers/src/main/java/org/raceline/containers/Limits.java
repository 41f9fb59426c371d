package org.raceline.containers;

/**
 * How far a file is opened. Beyond a limit it is refused.
 *
 * @param depth     archives and compressed files within each other, the outermost included
 * @param entries   files of one archive, or sheets of one workbook
 * @param freeBytes how much may come out of a file however small it is
 * @param ratio     how many times its own size may come out of a file beyond that, over all depths
 * @param bytes     how much may come out of a file at all
 * @param columns   columns of a sheet
 * @param textBytes text of a workbook's cells that is kept in memory
 */
public record Limits(int depth, int entries, long freeBytes, int ratio, long bytes, int columns, int textBytes) {
    public static final Limits DEFAULT = new Limits(2, 1000, 64L << 20, 100, 16L << 30, 4096, 32 << 20);
}
