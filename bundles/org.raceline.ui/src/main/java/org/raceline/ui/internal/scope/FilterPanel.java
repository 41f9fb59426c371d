package org.raceline.ui.internal.scope;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.widgets.Control;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Channel;
import org.raceline.core.model.Dimension;
import org.raceline.format.Vocabulary;
import org.raceline.ui.Lettering;
import org.raceline.ui.OptionList;
import org.raceline.ui.OptionList.Option;
import org.raceline.ui.Popover;
import org.raceline.ui.Scope;
import org.raceline.ui.SearchList;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;

/** Picks a part to look at: first a dimension, then one of its values, as the workspace has them. */
public final class FilterPanel {
    private static final int WIDTH = 320;
    private static final int ROWS = 9;

    private FilterPanel() {
    }

    /** Opens below a button with the dimensions. */
    public static void open(Session session, Control anchor) {
        session.scope().ifPresent(scope -> Popover.open(session, anchor, popover -> dimensions(popover, session, scope)));
    }

    /** Opens below a chip with the values of its dimension. */
    static void open(Session session, Control anchor, String dimension) {
        session.scope().ifPresent(scope -> Popover.open(session, anchor, popover -> values(popover, session, scope, dimension)));
    }

    static String name(Scope scope, String dimension) {
        return Optional.ofNullable(scope.catalogue().dimensionsById().get(dimension)).map(Dimension::name).orElse(dimension);
    }

    static String value(Scope scope, Session session, String dimension, String value) {
        Channel channel = dimension.equals("channel") ? scope.catalogue().channelsById().get(value) : null;
        return channel == null ? new Vocabulary(session.formats().locale()).value(value) : channel.name();
    }

    private static void dimensions(Popover popover, Session session, Scope scope) {
        SearchList list = new SearchList(popover, session, "filter.dimension", Words.TEXTS.text("filter.dimension"), Words.TEXTS.text("filter.none"), WIDTH, ROWS,
                sought -> scope.catalogue().dimensionsById().values().stream().filter(d -> fits(sought, d.name()))
                        .map(d -> new Option(d.id(), d.name(), Optional.ofNullable(scope.filter().values().get(d.id())).map(v -> value(scope, session, d.id(), v)).orElse(""), false)).toList());
        list.onPick(option -> values(popover, session, scope, option.id()));
        popover.getDisplay().asyncExec(() -> focus(popover, list));
    }

    private static void focus(Popover popover, SearchList list) {
        if (!popover.isDisposed()) {
            list.setFocus();
        }
    }

    private static boolean fits(String sought, String name) {
        return name.toLowerCase(Locale.ROOT).contains(sought.strip().toLowerCase(Locale.ROOT));
    }

    /** Asks off the window's thread which values there are. */
    private static void values(Popover popover, Session session, Scope scope, String dimension) {
        // The field that has the focus is about to go; where it goes the panel must not follow.
        popover.keep();
        for (Control old : popover.getChildren()) {
            old.dispose();
        }
        Lettering.say(Lettering.label(popover, TextStyle.TITLE, Lettering.Tone.NORMAL), name(scope, dimension));
        AtomicReference<List<String>> known = new AtomicReference<>(List.of());
        SearchList list = new SearchList(popover, session, "filter.value", Words.TEXTS.text("filter.value"), Words.TEXTS.text("filter.nothing"), WIDTH, ROWS,
                sought -> known.get().stream().filter(v -> fits(sought, value(scope, session, dimension, v)))
                        .map(v -> new Option(v, value(scope, session, dimension, v), "", v.equals(scope.filter().values().get(dimension)))).toList());
        list.onPick(option -> {
            popover.close();
            session.select(session.selection().with(dimension, option.id()));
        });
        popover.place();
        list.setFocus();
        session.calculations().ask(popover, () -> scope.analysis().values(dimension), found -> {
            known.set(found);
            list.refresh();
        }, issue -> session.announce(issue.what()));
    }
}
