package org.raceline.charts.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/**
 * What the user changed of the RACE board: which widgets are hidden, and in which order those of a group (the cards of a stage, the
 * charts at the foot) stand. What it does not speak of stands as it does originally, so that new widgets find their places.
 *
 * @param hidden ids of widgets
 * @param order  ids of the widgets of every group that was rearranged
 */
public record RaceLayout(Set<String> hidden, List<String> order) {
    public static final RaceLayout ORIGINAL = new RaceLayout(Set.of(), List.of());

    public RaceLayout {
        hidden = Collections.unmodifiableSet(new LinkedHashSet<>(hidden));
        order = List.copyOf(new LinkedHashSet<>(order));
    }

    public boolean isOriginal() {
        return equals(ORIGINAL);
    }

    /** A group in its order, without what is hidden. */
    public List<String> arranged(List<String> group) {
        return all(group).stream().filter(id -> !hidden.contains(id)).toList();
    }

    private List<String> all(List<String> group) {
        List<String> arranged = new ArrayList<>(order);
        arranged.retainAll(group);
        for (int i = 0; i < group.size(); i++) {
            if (!arranged.contains(group.get(i))) {
                arranged.add(i == 0 ? 0 : arranged.indexOf(group.get(i - 1)) + 1, group.get(i));
            }
        }
        return arranged;
    }

    public RaceLayout hide(String widget) {
        SequencedSet<String> more = new LinkedHashSet<>(hidden);
        more.add(widget);
        return new RaceLayout(more, order);
    }

    public RaceLayout show(String widget) {
        SequencedSet<String> fewer = new LinkedHashSet<>(hidden);
        fewer.remove(widget);
        return new RaceLayout(fewer, order);
    }

    /** With a widget so many visible places further in its group; as it is at the edge. */
    public RaceLayout move(List<String> group, String widget, int steps) {
        List<String> seen = arranged(group);
        int at = seen.indexOf(widget);
        int to = at + steps;
        if (at < 0 || steps == 0 || to < 0 || to >= seen.size()) {
            return this;
        }
        List<String> moved = all(group);
        moved.remove(widget);
        moved.add(moved.indexOf(seen.get(to)) + (steps > 0 ? 1 : 0), widget);
        List<String> next = new ArrayList<>(order);
        next.removeAll(group);
        next.addAll(moved);
        return new RaceLayout(hidden, moved.equals(group) ? next.stream().filter(id -> !group.contains(id)).toList() : next);
    }
}
