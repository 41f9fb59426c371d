package org.raceline.charts;

import org.raceline.core.model.Quantity;

/** A bar of a value with a tick where its target is. */
final class Bullet {
    private static final double HEIGHT = 6;
    /** The longer of the two, value and target, ends here. */
    private static final double FULL = 1 / 1.15;

    private Bullet() {
    }

    static void paint(Gfx gfx, double x, double y, double width, Quantity value, Quantity target, Ink ink) {
        double now = value.value().doubleValue();
        double wanted = target.value().doubleValue();
        double most = Math.max(now, wanted);
        gfx.fillRound(x, y, width, HEIGHT, HEIGHT / 2, Ink.TRACK);
        if (most <= 0) {
            return;
        }
        if (now > 0) {
            gfx.fillRound(x, y, Math.max(HEIGHT, width * FULL * now / most), HEIGHT, HEIGHT / 2, ink);
        }
        if (wanted >= 0) {
            gfx.fillRound(x + width * FULL * wanted / most - 1.5, y - 4, 3, HEIGHT + 8, 1.5, Ink.TEXT);
        }
    }
}
