package org.raceline.engine.internal.gate;

/** A stretch of physical lines, counted from 1, both included. */
public record Lines(long first, long last) {
    public long count() {
        return last - first + 1;
    }
}
