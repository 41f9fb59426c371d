package org.raceline.engine.internal.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.raceline.core.model.Source;

/** Who speaks where several sources do: whom the user chose for the metric, else whom the user prefers, else the highest rank. */
public final class Ranks {
    /** The setting that names the source that the user prefers; followed by a dot and a metric, the one chosen for that. */
    public static final String SETTING = "authority";
    private static final int CHOSEN = Integer.MAX_VALUE;
    private static final int PREFERRED = CHOSEN - 1;

    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, String> settings;

    Ranks(List<Source> sources, Map<String, String> settings) {
        sources.forEach(source -> ranks.put(source.id(), source.rank().orElse(0)));
        this.settings = settings;
    }

    public static String setting(String metric) {
        return SETTING + "." + metric;
    }

    /** The highest speaks. A source whose rank nobody knows has 0. */
    int of(String source, String metric) {
        if (source.equals(settings.get(setting(metric)))) {
            return CHOSEN;
        }
        return source.equals(settings.get(SETTING)) ? PREFERRED : ranks.getOrDefault(source, 0);
    }

    static boolean isChosen(int rank) {
        return rank >= PREFERRED;
    }
}
