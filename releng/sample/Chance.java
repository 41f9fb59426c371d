import java.util.SplittableRandom;

/** Dice that fall the same way on every run and every machine; each file has its own, so that one may change alone. */
final class Chance {
    private final SplittableRandom random;

    Chance(long stream) {
        random = new SplittableRandom(20250901L * 31 + stream);
    }

    boolean hit(double probability) {
        return random.nextDouble() < probability;
    }

    /** From {@code from} to {@code to}, both included. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    /** A value near another: within {@code share} of it on either side. */
    double near(double value, double share) {
        return value * (1 + share * (2 * random.nextDouble() - 1));
    }

    /** How many of {@code n} fall under a share. */
    int of(int n, double share) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += hit(share) ? 1 : 0;
        }
        return count;
    }

    /** A Poisson number. */
    int about(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
