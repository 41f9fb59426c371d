package org.raceline.engine.internal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Progress;

/**
 * The inputs that a file may belong to. Looked at only by the connector that reads the file, and only those with a name that fits
 * its card.
 *
 * @param given  not yet imported, from the same delivery or named by the user as well
 * @param beside what lies in the same place, the oldest first
 */
record Neighbours(List<Delivery.Item> given, Supplier<List<Input>> beside, long mostBytes, Progress progress) {
    /** Files beside one that are looked at. */
    private static final int MOST = 64;

    /** Inputs that belong to a file, by where they were found. */
    record Found(List<Delivery.Item> given, List<Input> beside) {
        private static final Found NONE = new Found(List.of(), List.of());
    }

    private interface Question {
        List<WatchedInput> answer(List<WatchedInput> others);
    }

    /** The parts of the same whole. */
    Found parts(ConnectorEdge edge, WatchedInput input) {
        return edge.hasSay("parts") ? found(edge, input, given, true, others -> edge.parts(input, others)) : Found.NONE;
    }

    /** What continues it and was not given anyway. */
    List<Input> companions(ConnectorEdge edge, WatchedInput input) {
        return edge.hasSay("companions") ? found(edge, input, List.of(), false, others -> edge.companions(input, others)).beside() : List.of();
    }

    private Found found(ConnectorEdge edge, WatchedInput input, List<Delivery.Item> named, boolean newestFirst, Question question) {
        List<Delivery.Item> items = named.stream().filter(item -> fits(edge, item.input())).toList();
        List<Input> fitting = beside.get().stream().filter(each -> fits(edge, each)).toList();
        List<Input> newest = fitting.subList(Math.max(0, fitting.size() - MOST), fitting.size());
        List<Input> near = newestFirst ? newest.reversed() : newest;
        List<WatchedInput> others = new ArrayList<>();
        items.forEach(item -> others.add(watched(item.input())));
        near.forEach(each -> others.add(watched(each)));
        others.forEach(each -> each.tell(input.encoding()));
        List<WatchedInput> chosen = question.answer(others);
        List<Delivery.Item> given = new ArrayList<>();
        List<Input> found = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            if (chosen.contains(others.get(i))) {
                if (i < items.size()) {
                    given.add(items.get(i));
                } else {
                    found.add(near.get(i - items.size()));
                }
            }
        }
        return new Found(given, found);
    }

    private boolean fits(ConnectorEdge edge, Input input) {
        return ConnectorChoice.fits(edge.card(), input.name().toLowerCase(Locale.ROOT)) && input.size() > 0 && input.size() <= mostBytes;
    }

    /** The bar shows the file that is imported, not those that are looked at. */
    private WatchedInput watched(Input input) {
        return new WatchedInput(input, new Progress() {
            @Override
            public void worked(String what, long done, long total) {
                // not shown
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        });
    }
}
