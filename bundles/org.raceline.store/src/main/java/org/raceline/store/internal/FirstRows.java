package org.raceline.store.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.raceline.core.model.Slice;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;

/** How many persons came first in each bucket and slice of a question. */
final class FirstRows {
    private static final String CHANNEL = "channel";

    private record Place(int bucket, Slice slice) {
    }

    private final Map<Place, Long> persons = new LinkedHashMap<>();

    FirstRows(TouchpointQuestion question, List<FirstDays.First> firsts) {
        TreeMap<LocalDate, Integer> starts = new TreeMap<>();
        for (int i = 0; i < question.buckets().size(); i++) {
            starts.put(question.buckets().get(i).from(), i);
        }
        for (FirstDays.First first : firsts) {
            Map.Entry<LocalDate, Integer> bucket = starts.floorEntry(first.day());
            if (bucket != null && question.buckets().get(bucket.getValue()).contains(first.day()) && isAsked(first, question.filter()) && isAsked(first, question.metric().filter())) {
                Slice slice = Slice.of(question.by().isEmpty() ? Map.of() : Map.of(CHANNEL, first.channel()));
                persons.merge(new Place(bucket.getValue(), slice), first.persons(), Long::sum);
            }
        }
    }

    private static boolean isAsked(FirstDays.First first, Slice filter) {
        return filter.values().getOrDefault(CHANNEL, first.channel()).equals(first.channel());
    }

    List<TouchpointRow> rows() {
        List<TouchpointRow> rows = new ArrayList<>();
        persons.forEach((place, count) -> rows.add(new TouchpointRow(place.bucket, place.slice, "", BigDecimal.valueOf(count))));
        return rows;
    }

    /** What is left of some rows without them. */
    List<TouchpointRow> without(List<TouchpointRow> all) {
        Map<Place, Long> left = new HashMap<>(persons);
        List<TouchpointRow> rows = new ArrayList<>();
        for (TouchpointRow row : all) {
            BigDecimal value = row.value().subtract(BigDecimal.valueOf(left.getOrDefault(new Place(row.bucket(), row.slice()), 0L)));
            if (value.signum() != 0) {
                rows.add(new TouchpointRow(row.bucket(), row.slice(), row.currency(), value));
            }
        }
        return rows;
    }
}
