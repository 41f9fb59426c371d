package org.raceline.engine.internal.quarantine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines that two texts have in common in the same order, and each of them once: as many as there are. */
final class Anchors {
    /** Indexes of the same line in both texts. */
    record Pair(int left, int right) {
    }

    private Anchors() {
    }

    static List<Pair> of(List<String> left, List<String> right) {
        Map<String, Integer> places = places(right);
        List<Pair> common = new ArrayList<>();
        places(left).forEach((line, at) -> {
            if (at >= 0 && places.getOrDefault(line, -1) >= 0) {
                common.add(new Pair(at, places.get(line)));
            }
        });
        common.sort((a, b) -> Integer.compare(a.left(), b.left()));
        return longestRising(common);
    }

    /** Index of each line; -1 where there are several of it. */
    private static Map<String, Integer> places(List<String> lines) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.merge(lines.get(i), i, (first, again) -> -1);
        }
        return places;
    }

    /** By patience sorting: each pair is put on the first pile whose top it is below, and remembers the top of the pile before. */
    private static List<Pair> longestRising(List<Pair> pairs) {
        List<Integer> tops = new ArrayList<>();
        int[] before = new int[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            int from = 0;
            int to = tops.size();
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (pairs.get(tops.get(middle)).right() < pairs.get(i).right()) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            before[i] = from == 0 ? -1 : tops.get(from - 1);
            if (from == tops.size()) {
                tops.add(i);
            } else {
                tops.set(from, i);
            }
        }
        List<Pair> rising = new ArrayList<>();
        for (int i = tops.isEmpty() ? -1 : tops.getLast(); i >= 0; i = before[i]) {
            rising.add(pairs.get(i));
        }
        return rising.reversed();
    }
}
