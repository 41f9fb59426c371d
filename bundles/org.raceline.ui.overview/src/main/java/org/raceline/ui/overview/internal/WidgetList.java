package org.raceline.ui.overview.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.swt.widgets.Control;
import org.raceline.charts.dashboard.Tile;
import org.raceline.charts.dashboard.Tile.Option;
import org.raceline.charts.dashboard.WidgetKind;
import org.raceline.core.model.Kpi;
import org.raceline.ui.GuestWidget;
import org.raceline.ui.OptionList;
import org.raceline.ui.Popover;
import org.raceline.ui.Scope;
import org.raceline.ui.SearchList;
import org.raceline.ui.Session;

/** Everything that can be put on a dashboard in one list to search in: Raceline's own and what plug-ins offer, and where each comes from. */
final class WidgetList {
    private static final int WIDTH = 460;
    private static final int ROWS = 10;
    private static final int FOREIGN_COLUMNS = 2;

    private final Map<OptionList.Option, Tile> all = new LinkedHashMap<>();

    private WidgetList(Session session, Scope scope, List<GuestWidget> guests) {
        Arrays.stream(WidgetKind.values()).filter(kind -> kind != WidgetKind.KPI).forEach(kind -> kind.widget(kind.tile(), scope.catalogue())
                .ifPresent(widget -> add(kind.id(), widget.title(session.formats().locale()), Words.TEXTS.text("from.own"), kind.tile())));
        for (Kpi kpi : scope.catalogue().kpis()) {
            add("kpi." + kpi.id(), kpi.name(), Words.TEXTS.text("from.own.card"), WidgetKind.KPI.tile().with(Option.METRIC, kpi.id()));
        }
        for (GuestWidget guest : guests) {
            add(guest.bundle() + "/" + guest.id(), guest.title(), guest.bundle(), Tile.foreign(guest.id(), guest.bundle(), guest.title(), FOREIGN_COLUMNS));
        }
    }

    private void add(String id, String name, String from, Tile tile) {
        all.put(new OptionList.Option(id, name, from, false), tile);
    }

    static void open(Session session, Control anchor, BoardStore store, PluggedWidgets plugged) {
        session.scope().ifPresent(scope -> {
            WidgetList list = new WidgetList(session, scope, plugged.lasting());
            Popover.open(session, anchor, popover -> {
                SearchList search = new SearchList(popover, session, "widgets", Words.TEXTS.text("widgets.hint"), Words.TEXTS.text("widgets.none"), WIDTH, ROWS, list::find);
                search.onPick(option -> {
                    popover.close();
                    store.changeOpen("edit.put", dashboard -> dashboard.add(list.all.get(option)));
                });
                search.setFocus();
            });
        });
    }

    private List<OptionList.Option> find(String words) {
        List<OptionList.Option> found = new ArrayList<>(all.keySet());
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            found.removeIf(option -> !(option.text() + " " + option.detail()).toLowerCase(Locale.ROOT).contains(word));
        }
        return found;
    }
}
