package org.duckdb;

/** Takes the place of the driver's own class, which starts the JDK's Flight Recorder at every connection and cannot be told not to. */
final class JfrMemoryMonitor {
    private JfrMemoryMonitor() {
    }

    static void init() {
        // Nothing is recorded.
    }

    static void connectionOpened(DuckDBConnection connection) {
        // Nothing is recorded.
    }

    static void connectionClosed(long connection) {
        // Nothing is recorded.
    }
}
