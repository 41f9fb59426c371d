package org.raceline.ui.internal.shell;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.raceline.charts.Theme;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Slice;
import org.raceline.ui.PaletteEntry;
import org.raceline.ui.PeriodChoice;
import org.raceline.ui.Place;
import org.raceline.ui.Topic;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.session.WindowSession;

/** What the window itself puts into the palette: pages, metrics, and what can be done everywhere. */
final class WindowEntries {
    private final WindowSession session;
    private final Pages pages;
    private final TopBar top;
    private final Themes themes;

    WindowEntries(WindowSession session, Pages pages, TopBar top, Themes themes) {
        this.session = session;
        this.pages = pages;
        this.top = top;
        this.themes = themes;
    }

    List<PaletteEntry> all() {
        List<PaletteEntry> all = new ArrayList<>();
        List<MPart> parts = pages.all();
        for (int i = 0; i < parts.size(); i++) {
            MPart part = parts.get(i);
            String keys = i < 9 ? Words.TEXTS.text("keys.page", session.formats().number(i + 1L)) : "";
            all.add(new PaletteEntry("page " + part.getElementId(), Pages.name(part), Words.TEXTS.text("palette.page"), keys, List.of(), () -> pages.select(part)));
        }
        actions(all);
        session.scope().filter(scope -> !scope.isEmpty()).ifPresent(scope -> {
            for (PeriodChoice choice : PeriodChoice.NAMED) {
                all.add(new PaletteEntry("period " + choice.id(), Words.TEXTS.text("period." + choice.id()), Words.TEXTS.text("palette.period"),
                        () -> session.select(session.selection().during(choice))));
            }
            if (session.isInstalled(Place.METRIC)) {
                for (Metric metric : scope.catalogue().metricsById().values()) {
                    all.add(new PaletteEntry("metric " + metric.id(), metric.name(), Words.TEXTS.text("palette.metric"), "", List.of(metric.id().replace('_', ' ')),
                            () -> session.open(Place.METRIC, Topic.metric(metric.id()))));
                }
            }
        });
        return all;
    }

    private void actions(List<PaletteEntry> all) {
        action(all, "import", "", session.imports()::choose);
        session.edits().undoable().ifPresent(name -> action(all, "undo", "keys.undo", session.edits()::undo));
        session.edits().redoable().ifPresent(name -> action(all, "redo", "keys.redo", session.edits()::redo));
        if (session.history().canGoBack()) {
            action(all, "back", "keys.back", session.history()::back);
        }
        if (session.history().canGoForward()) {
            action(all, "forward", "keys.forward", session.history()::forward);
        }
        if (session.scope().filter(scope -> !scope.isEmpty()).isPresent()) {
            action(all, "choose-period", "", top::openPeriod);
            action(all, "add-filter", "", top::openFilter);
            if (!session.selection().filter().isAll()) {
                action(all, "clear-filter", "", () -> session.select(session.selection().filtered(Slice.ALL)));
            }
        }
        action(all, "workspace", "", top::openWorkspaces);
        action(all, session.theme() == Theme.LIGHT ? "dark" : "light", "", themes::toggle);
        if (!session.notices().all().isEmpty()) {
            action(all, "notices", "", top::openNotices);
        }
    }

    private static void action(List<PaletteEntry> all, String id, String keys, Runnable run) {
        all.add(new PaletteEntry("action " + id, Words.TEXTS.text("action." + id), Words.TEXTS.text("palette.action"), keys.isEmpty() ? "" : Words.TEXTS.text(keys),
                List.of(), run));
    }
}
