/** Numbers that depend on a seed, a row and a place only, so that every run makes the same file: SplitMix64. */
record Chance(long seed) {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** From 0 to a bound, which is left out. */
    int of(long row, int place, int bound) {
        long z = seed + (row * 64 + place) * STEP;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(z ^ z >>> 31, bound);
    }
}
