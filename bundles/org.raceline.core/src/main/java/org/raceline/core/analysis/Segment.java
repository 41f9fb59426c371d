package org.raceline.core.analysis;

import java.util.Locale;

/**
 * Named groups of customers by recency (R) and by the mean of frequency and money (FM), each on a scale from 1, the worst, to 5. The
 * quantile scores are those of Hughes, Strategic Database Marketing (1994); the map is the one in common use, in which every pair of
 * scores has exactly one name:
 *
 * <pre>
 *        FM 1             FM 2                  FM 3                  FM 4       FM 5
 * R 5    new              potential loyalists   potential loyalists   champions  champions
 * R 4    promising        potential loyalists   potential loyalists   loyal      loyal
 * R 3    about to sleep   about to sleep        need attention        loyal      loyal
 * R 1-2  hibernating      hibernating           at risk               at risk    cannot lose
 * </pre>
 */
public enum Segment {
    CHAMPIONS, LOYAL, POTENTIAL_LOYALISTS, NEW, PROMISING, NEED_ATTENTION, ABOUT_TO_SLEEP, AT_RISK, CANNOT_LOSE, HIBERNATING;

    private static final int WORST = 1;
    private static final int BEST = 5;

    /** Stable, untranslated id: {@code champions}, {@code potential-loyalists}, … */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The segment of three scores. With fewer quantiles than five, scores are first spread over the scale from 1 to 5 (of four: 1, 2, 4,
     * 5; of three: 1, 3, 5); halves are rounded up, those of the mean of frequency and money too.
     *
     * @param quantiles how many scores there are, 2 to 5
     */
    public static Segment of(int recency, int frequency, int monetary, int quantiles) {
        int r = spread(recency, quantiles);
        int fm = (spread(frequency, quantiles) + spread(monetary, quantiles) + 1) / 2;
        return switch (r) {
            case BEST -> fm == WORST ? NEW : fm < 4 ? POTENTIAL_LOYALISTS : CHAMPIONS;
            case 4 -> fm == WORST ? PROMISING : fm < 4 ? POTENTIAL_LOYALISTS : LOYAL;
            case 3 -> fm < 3 ? ABOUT_TO_SLEEP : fm == 3 ? NEED_ATTENTION : LOYAL;
            default -> fm < 3 ? HIBERNATING : fm < BEST ? AT_RISK : CANNOT_LOSE;
        };
    }

    private static int spread(int score, int quantiles) {
        return WORST + (2 * (score - 1) * (BEST - WORST) + quantiles - 1) / (2 * (quantiles - 1));
    }
}
