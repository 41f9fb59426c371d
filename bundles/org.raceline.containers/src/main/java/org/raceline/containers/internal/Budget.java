package org.raceline.containers.internal;

import org.raceline.containers.Limits;

/** How much may still come out of one file, over all depths. */
final class Budget {
    private final Limits limits;
    private final long allowed;
    private long spent;

    Budget(Limits limits, long outerSize) {
        this.limits = limits;
        long byRatio = outerSize > Long.MAX_VALUE / limits.ratio() ? Long.MAX_VALUE : outerSize * limits.ratio();
        allowed = Math.min(limits.bytes(), Math.max(limits.freeBytes(), byRatio));
    }

    /** That much comes out of a container. */
    void spend(long bytes) throws Refusal {
        if (bytes > allowed - spent) {
            throw allowed == limits.bytes() ? Refusal.limit("bytes", limits.bytes() >> 20) : tooDense();
        }
        spent += bytes;
    }

    /** Refuses at once what has given more so far than its ratio allows. */
    void compare(long bytes, long compressed) throws Refusal {
        if (bytes > limits.freeBytes() && bytes / limits.ratio() > compressed) {
            throw tooDense();
        }
    }

    private Refusal tooDense() {
        return Refusal.limit("ratio", limits.ratio());
    }
}
