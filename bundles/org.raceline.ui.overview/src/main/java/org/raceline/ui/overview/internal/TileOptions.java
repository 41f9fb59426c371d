package org.raceline.ui.overview.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.raceline.charts.TextStyle;
import org.raceline.charts.dashboard.Tile;
import org.raceline.charts.dashboard.Tile.Option;
import org.raceline.charts.dashboard.WidgetKind;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Described;
import org.raceline.ui.Choice;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.Lettering;
import org.raceline.ui.PeriodChoice;
import org.raceline.ui.Popover;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;

/** What can be chosen of a tile: metric, dimension, what is shown, and a period of its own. */
final class TileOptions {
    private static final String AS_THE_WINDOW = "window";
    private static final int WIDTH = 300;

    private final Session session;
    private final BoardStore store;
    private final String id;
    private final Scope scope;

    private TileOptions(Session session, BoardStore store, String id, Scope scope) {
        this.session = session;
        this.store = store;
        this.id = id;
        this.scope = scope;
    }

    static void open(Session session, DrawingCanvas canvas, BoardStore store, String id, Scope scope) {
        TileOptions options = new TileOptions(session, store, id, scope);
        Popover.open(session, canvas, options::fill);
    }

    private void fill(Popover popover) {
        store.dashboard().flatMap(dashboard -> dashboard.tile(id)).ifPresent(tile -> {
            ((GridLayout) popover.getLayout()).numColumns = 1;
            Optional<WidgetKind> kind = WidgetKind.of(tile);
            kind.ifPresent(k -> k.options().forEach(option -> choice(popover, option, items(k, option), k.chosen(option, tile, scope.catalogue()).orElse(""))));
            if (kind.map(WidgetKind::hasPeriod).orElse(true)) {
                choice(popover, Option.PERIOD, periods(tile), tile.option(Option.PERIOD).orElse(AS_THE_WINDOW));
            }
        });
    }

    private void choice(Popover popover, Option option, List<Choice.Item> items, String now) {
        Lettering.say(Lettering.label(popover, TextStyle.CAPTION, Lettering.Tone.MUTED), Words.TEXTS.text("option." + option.id()));
        Choice choice = new Choice(popover, session, "tile.option." + option.id(), Words.TEXTS.text("option." + option.id()));
        choice.items(items, now);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = WIDTH;
        choice.control().setLayoutData(wide);
        choice.onChoose(chosen -> store.changeOpen("edit.configured", dashboard -> dashboard.tile(id)
                .map(tile -> dashboard.replace(tile.with(option, chosen.equals(AS_THE_WINDOW) ? "" : chosen))).orElse(dashboard)));
    }

    private List<Choice.Item> periods(Tile tile) {
        List<PeriodChoice> all = new ArrayList<>(PeriodChoice.NAMED);
        tile.option(Option.PERIOD).map(PeriodChoice::new).filter(own -> !own.isNamed()).ifPresent(all::add);
        PeriodChoice now = session.selection().period();
        if (!all.contains(now)) {
            all.add(now);
        }
        List<Choice.Item> items = new ArrayList<>();
        items.add(new Choice.Item(AS_THE_WINDOW, Words.TEXTS.text("option.period.window")));
        all.forEach(choice -> items.add(new Choice.Item(choice.id(), choice.text(scope.today(), session.formats()))));
        return items;
    }

    private List<Choice.Item> items(WidgetKind kind, Option option) {
        return kind.values(option, scope.catalogue()).stream().map(value -> new Choice.Item(value, name(kind, option, value))).toList();
    }

    private String name(WidgetKind kind, Option option, String value) {
        Catalogue catalogue = scope.catalogue();
        return switch (option) {
            case METRIC -> catalogue.metric(value).map(Described::name).orElse(value);
            case DIMENSION -> catalogue.dimension(value).map(Described::name).orElse(value);
            case SHOW -> Words.TEXTS.text("show." + kind.id() + "." + value);
            case PERIOD -> value;
        };
    }
}
