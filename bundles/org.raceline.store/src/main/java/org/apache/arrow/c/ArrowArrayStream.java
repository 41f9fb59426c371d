package org.apache.arrow.c;

/** Where a stream of the Arrow C interface stands in memory. DuckDB's driver looks this class up by its name and asks for the address. */
public final class ArrowArrayStream {
    private final long address;

    public ArrowArrayStream(long address) {
        this.address = address;
    }

    public long memoryAddress() {
        return address;
    }
}
