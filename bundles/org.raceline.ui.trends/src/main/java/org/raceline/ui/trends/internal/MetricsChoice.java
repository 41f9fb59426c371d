package org.raceline.ui.trends.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.TrendsWidget;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Stage;
import org.raceline.format.Vocabulary;
import org.raceline.ui.ActionButton;
import org.raceline.ui.OptionList.Option;
import org.raceline.ui.Place;
import org.raceline.ui.Popover;
import org.raceline.ui.SearchList;
import org.raceline.ui.Session;

/** Which metrics are shown: a list to search in, of which each can be taken and left. */
final class MetricsChoice {
    private static final String KEY = "metrics";
    private static final String NONE = "-";
    private static final int WIDTH = 360;
    private static final int ROWS = 10;

    private final Session session;
    private final Runnable changed;
    private final ActionButton button;

    MetricsChoice(Composite row, Session session, Runnable changed) {
        this.session = session;
        this.changed = changed;
        button = new ActionButton(row, session, ActionButton.Kind.MENU, this::open);
        button.setData("raceline.id", "trends.metrics");
        button.setHint(Words.text("metrics.about", session.formats().number(TrendsWidget.MOST)));
    }

    /** Answers with what is chosen, as far as the catalogue has it. */
    List<Metric> show(Catalogue catalogue) {
        List<Metric> chosen = chosen(catalogue);
        button.setText(session.formats().plural(Words.text("metrics"), chosen.size()));
        return chosen;
    }

    private List<Metric> chosen(Catalogue catalogue) {
        return ids(catalogue).stream().flatMap(id -> catalogue.metric(id).stream()).limit(TrendsWidget.MOST).toList();
    }

    /** All that were chosen, those of a plug-in that is absent too: they are there again when it is. */
    private List<String> ids(Catalogue catalogue) {
        Optional<String> kept = session.state(Place.TRENDS).get(KEY);
        Stream<String> ids = kept.map(text -> Arrays.stream(text.split(" "))).orElseGet(() -> Stream.of(KpiKind.VOLUME, KpiKind.VALUE)
                .flatMap(kind -> catalogue.headline(Stage.CONVERT, kind).stream()).map(Kpi::id));
        return ids.filter(id -> !id.equals(NONE)).toList();
    }

    private void open() {
        session.scope().ifPresent(scope -> Popover.open(session, button, popover -> {
            SearchList list = new SearchList(popover, session, "trends.metric", Words.text("metrics.search"), Words.text("metrics.nothing"), WIDTH, ROWS,
                    sought -> options(scope.catalogue(), sought));
            list.onPick(option -> {
                toggle(scope.catalogue(), option.id());
                list.refresh();
            });
            popover.getDisplay().asyncExec(() -> {
                if (!popover.isDisposed()) {
                    list.setFocus();
                }
            });
        }));
    }

    /** Those that are chosen first, then KPIs stage by stage, then the other metrics. */
    private List<Option> options(Catalogue catalogue, String sought) {
        List<Metric> chosen = chosen(catalogue);
        SequencedSet<Metric> all = new LinkedHashSet<>(chosen);
        Arrays.stream(Stage.values()).forEach(stage -> catalogue.kpis().stream().filter(kpi -> kpi.stage() == stage).map(Kpi::metric).forEach(all::add));
        all.addAll(catalogue.metricsById().values());
        Vocabulary words = new Vocabulary(session.formats().locale());
        String lower = sought.strip().toLowerCase(Locale.ROOT);
        return all.stream().filter(metric -> metric.name().toLowerCase(Locale.ROOT).contains(lower))
                .map(metric -> new Option(metric.id(), metric.name(), catalogue.kpi(metric.id()).map(kpi -> words.stage(kpi.stage())).orElse(""), chosen.contains(metric))).toList();
    }

    private void toggle(Catalogue catalogue, String id) {
        List<Metric> chosen = chosen(catalogue);
        List<String> ids = new ArrayList<>(ids(catalogue));
        ids.remove(id);
        if (chosen.stream().noneMatch(metric -> metric.id().equals(id))) {
            if (chosen.size() == TrendsWidget.MOST) {
                session.announce(Words.text("metrics.most", session.formats().number(TrendsWidget.MOST)));
                return;
            }
            ids.add(id);
        }
        // An empty value would mean that nothing was ever chosen.
        session.state(Place.TRENDS).put(KEY, ids.isEmpty() ? NONE : String.join(" ", ids));
        changed.run();
    }
}
