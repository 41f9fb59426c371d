package org.raceline.ui.internal.shell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;
import org.raceline.ui.ImportJob;

/** Guesses from the pace so far how long the work at hand will take. */
final class Remaining {
    private static final long FIRST_GUESS_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final double LEAST_PART = 0.05;
    private static final int FEW_SECONDS = 10;

    private String at = "";
    private long job = -1;
    private long doneThen;
    private long then;

    /** Empty while it is too early to tell. */
    Optional<Quantity> seconds(ImportJob running) {
        long now = System.nanoTime();
        if (job != running.number() || !at.equals(running.at())) {
            job = running.number();
            at = running.at();
            doneThen = running.done();
            then = now;
        }
        double made = (double) (running.done() - doneThen) / running.total();
        if (now - then < FIRST_GUESS_NANOS || made < LEAST_PART) {
            return Optional.empty();
        }
        double left = (now - then) / made * (1 - (double) running.done() / running.total());
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds((long) left));
        // A guess is not told to the second.
        long rounded = seconds < FEW_SECONDS ? seconds : seconds / FEW_SECONDS * FEW_SECONDS;
        return Optional.of(new Quantity(BigDecimal.valueOf(rounded), Unit.SECONDS));
    }
}
