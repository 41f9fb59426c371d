package org.raceline.ui.overview.internal;

import java.lang.ref.WeakReference;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.WeakHashMap;
import java.util.function.UnaryOperator;
import org.raceline.charts.dashboard.Boards;
import org.raceline.charts.dashboard.BoardsText;
import org.raceline.charts.dashboard.Dashboard;
import org.raceline.charts.dashboard.RaceLayout;
import org.raceline.ui.Edit;
import org.raceline.ui.PageState;
import org.raceline.ui.Place;
import org.raceline.ui.Session;

/** The boards of this user in this workspace, and which one is open. Each change can be taken back and is written down at once. */
final class BoardStore {
    /** Id of the RACE board. */
    static final String RACE = "race";
    private static final String OPEN = "open";
    private static final Map<Session, WeakReference<BoardStore>> STORES = new WeakHashMap<>();

    private final Session session;
    private final PageState state;
    private Boards boards;
    private String open;
    private Runnable listener = () -> { };

    /** The one of a window; on the user interface's thread. */
    static BoardStore of(Session session) {
        BoardStore known = Optional.ofNullable(STORES.get(session)).map(WeakReference::get).orElse(null);
        if (known == null) {
            known = new BoardStore(session);
            STORES.put(session, new WeakReference<>(known));
        }
        return known;
    }

    private BoardStore(Session session) {
        this.session = session;
        state = session.state(Place.OVERVIEW);
        boards = BoardsText.read(state::get);
        open = state.get(OPEN).filter(this::exists).orElse(RACE);
    }

    private boolean exists(String board) {
        return board.equals(RACE) || boards.dashboard(board).isPresent();
    }

    Boards boards() {
        return boards;
    }

    String open() {
        return open;
    }

    /** The dashboard that is open; empty: it is the RACE board. */
    Optional<Dashboard> dashboard() {
        return boards.dashboard(open);
    }

    void onChange(Runnable next) {
        listener = next;
    }

    void open(String board) {
        set(boards, board);
    }

    /** @param name key of what has happened then */
    void change(String name, UnaryOperator<Boards> change) {
        change(name, change.apply(boards), open);
    }

    void changeRace(String name, UnaryOperator<RaceLayout> change) {
        change(name, boards.race(change.apply(boards.race())), open);
    }

    /** Changes the dashboard that is open. */
    void changeOpen(String name, UnaryOperator<Dashboard> change) {
        dashboard().ifPresent(dashboard -> change(name, boards.replace(change.apply(dashboard)), open));
    }

    void add(String name) {
        Boards after = boards.add(name);
        change("edit.added", after, after.dashboards().getLast().id());
    }

    void add(Dashboard dashboard) {
        Boards after = boards.add(dashboard);
        change("edit.imported", after, after.dashboards().getLast().id());
    }

    void remove() {
        change("edit.removed", boards.remove(open), RACE);
    }

    /** Taking it back leads to where it was done. */
    private void change(String name, Boards after, String openAfter) {
        Boards before = boards;
        String openBefore = open;
        if (!after.equals(before)) {
            session.edits().apply(Edit.inWindow(Words.TEXTS.text(name), () -> set(after, openAfter), () -> set(before, openBefore)));
        }
    }

    private void set(Boards next, String board) {
        write(next);
        boards = next;
        open = exists(board) ? board : RACE;
        state.put(OPEN, open.equals(RACE) ? "" : open);
        listener.run();
    }

    private void write(Boards next) {
        SortedMap<String, String> before = BoardsText.of(boards);
        SortedMap<String, String> after = BoardsText.of(next);
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.stream().filter(key -> !before.getOrDefault(key, "").equals(after.getOrDefault(key, ""))).forEach(key -> state.put(key, after.getOrDefault(key, "")));
    }
}
