package org.raceline.ui.overview.internal;

import java.util.ArrayList;
import java.util.List;
import org.raceline.charts.dashboard.Dashboard;
import org.raceline.ui.PaletteEntry;
import org.raceline.ui.PaletteSource;
import org.raceline.ui.Place;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.Topic;

/** The boards in the palette: each can be gone to, and a new one made, added from a file and handed on as a file. */
public final class BoardEntries implements PaletteSource {
    @Override
    public List<PaletteEntry> entries(Session session) {
        return session.scope().filter(scope -> !scope.isEmpty()).map(scope -> entries(session, scope, BoardStore.of(session))).orElse(List.of());
    }

    private static List<PaletteEntry> entries(Session session, Scope scope, BoardStore store) {
        List<PaletteEntry> all = new ArrayList<>();
        String board = Words.TEXTS.text("palette.board");
        all.add(new PaletteEntry("board " + BoardStore.RACE, Words.TEXTS.text("board.race"), board, () -> go(session, store, BoardStore.RACE)));
        for (Dashboard each : store.boards().dashboards()) {
            all.add(new PaletteEntry("board " + each.id(), each.name(), board, () -> go(session, store, each.id())));
        }
        action(all, "board new", "palette.board.new", () -> {
            go(session, store, store.open());
            store.add(Words.TEXTS.text("board.new", session.formats().number(store.boards().dashboards().size() + 1L)));
        });
        action(all, "board import", "palette.board.import", () -> {
            go(session, store, store.open());
            BoardFiles.choose(session, store);
        });
        store.dashboard().ifPresent(open -> all.add(new PaletteEntry("action board export", Words.TEXTS.text("palette.board.export", open.name()), Words.TEXTS.text("palette.action"),
                () -> BoardFiles.save(session, open))));
        action(all, "report", "palette.report", () -> ReportFile.save(session, scope));
        return all;
    }

    private static void action(List<PaletteEntry> all, String id, String name, Runnable run) {
        all.add(new PaletteEntry("action " + id, Words.TEXTS.text(name), Words.TEXTS.text("palette.action"), run));
    }

    private static void go(Session session, BoardStore store, String board) {
        session.open(Place.OVERVIEW, Topic.NONE);
        store.open(board);
    }
}
