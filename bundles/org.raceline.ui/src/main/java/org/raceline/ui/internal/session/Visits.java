package org.raceline.ui.internal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.raceline.ui.History;
import org.raceline.ui.Place;

/** The way through the window: where one has been, and where one came back from. */
final class Visits implements History {
    private static final int MOST = 200;

    private final Predicate<String> installed;
    private final Consumer<Place> go;
    private final List<Place> places = new ArrayList<>();
    private int at = -1;

    /** @param go shows a place without adding it */
    Visits(Predicate<String> installed, Consumer<Place> go) {
        this.installed = installed;
        this.go = go;
    }

    Optional<Place> here() {
        return at < 0 ? Optional.empty() : Optional.of(places.get(at));
    }

    /** A new place; what one came back from is forgotten. */
    void add(Place place) {
        if (here().filter(place::equals).isEmpty()) {
            places.subList(at + 1, places.size()).clear();
            places.add(place);
            if (places.size() > MOST) {
                places.removeFirst();
            }
            at = places.size() - 1;
        }
    }

    private int next(int step) {
        int to = at + step;
        while (to >= 0 && to < places.size() && !installed.test(places.get(to).page())) {
            to += step;
        }
        return to;
    }

    private boolean can(int step) {
        int to = next(step);
        return to >= 0 && to < places.size();
    }

    private void move(int step) {
        if (can(step)) {
            at = next(step);
            go.accept(places.get(at));
        }
    }

    @Override
    public boolean canGoBack() {
        return can(-1);
    }

    @Override
    public boolean canGoForward() {
        return can(1);
    }

    @Override
    public void back() {
        move(-1);
    }

    @Override
    public void forward() {
        move(1);
    }
}
