package org.raceline.ui.sources.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.core.analysis.Authority;
import org.raceline.core.model.Source;
import org.raceline.ui.Card;
import org.raceline.ui.Choice;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Nothing;
import org.raceline.ui.RecordTable;
import org.raceline.ui.RecordTable.Column;
import org.raceline.ui.Scope;
import org.raceline.ui.Scroll;
import org.raceline.ui.Session;
import org.raceline.ui.Sides;

/** The sources, and who of them speaks for what. */
final class AuthorityView {
    static final String BY_RANK = "by-rank";
    private static final int MOST_SOURCES = 3;

    private final Session session;
    private final Composite view;
    private final StackLayout stack = new StackLayout();
    private final Composite filled;
    private final Nothing nothing;
    private final Scroll sources;
    private final Choice preferred;
    private final Choice which;
    private final RecordTable<Authority> table;
    private final AuthorityDetails details;
    private Optional<Snapshot> snapshot = Optional.empty();

    AuthorityView(Composite parent, Session session) {
        this.session = session;
        view = new Composite(parent, SWT.NONE);
        view.setLayout(stack);
        nothing = new Nothing(view, session, "sources.authority.none", Words.text("authority.none"), Words.text("authority.none.remedy"));
        filled = new Composite(view, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 24;
        layout.marginHeight = 0;
        layout.marginBottom = 20;
        layout.verticalSpacing = 10;
        filled.setLayout(layout);
        Card card = new Card(filled, session);
        card.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        ((GridLayout) card.getLayout()).marginWidth = 10;
        ((GridLayout) card.getLayout()).marginHeight = 6;
        sources = new Scroll(card, true, 0);
        ((GridLayout) sources.content().getLayout()).verticalSpacing = 0;
        sources.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Composite row = Lettering.box(filled, 3);
        Label title = Lettering.label(row, TextStyle.HEADING, Tone.NORMAL);
        Lettering.say(title, Words.text("authority.title"));
        which = new Choice(row, session, "sources.authority.which", Words.text("authority.which"));
        which.items(List.of(new Choice.Item("several", Words.text("authority.several")), new Choice.Item("all", Words.text("authority.all"))), "several");
        which.onChoose(id -> fill());
        preferred = new Choice(row, session, "sources.preferred", Words.text("authority.preferred"));
        Sides sides = new Sides(filled, session);
        details = new AuthorityDetails(session, sides);
        table = new RecordTable<>(sides.main(), session, "sources.authority", Words.text("authority.title"), Authority::metric, List.of(
                Column.<Authority>of(Words.text("authority.metric"), 30, authority -> snapshot.orElseThrow().metric(authority.metric())),
                Column.<Authority>of(Words.text("authority.speaks"), 28, authority -> names(authority.speaking())),
                Column.<Authority>of(Words.text("authority.besides"), 28, authority -> names(authority.besides())).in(authority -> Ink.TEXT_MUTED),
                Column.<Authority>of(Words.text("authority.by"), 16, authority -> Words.text(authority.chosenByUser() ? "authority.by.you" : "authority.by.rank"))
                        .in(authority -> authority.chosenByUser() ? Ink.ACCENT : Ink.TEXT_MUTED)));
        table.onSelect(authority -> details.show(authority, snapshot));
        preferred.onChoose(id -> session.imports().change(filled, workspace -> workspace.prefer(source(id)), () -> { }, details::complain));
        stack.topControl = nothing.control();
    }

    static Optional<String> source(String choice) {
        return Optional.of(choice).filter(id -> !id.equals(BY_RANK));
    }

    private String names(List<String> ids) {
        return ids.isEmpty() ? "–" : session.formats().list(ids.stream().map(snapshot.orElseThrow()::source).toList());
    }

    Composite control() {
        return view;
    }

    void show(Snapshot now) {
        snapshot = Optional.of(now);
        sources.clear();
        Instant moment = Instant.now();
        for (Source source : now.sources()) {
            SourceStrip strip = SourceStrip.of(source, now, session.scope().flatMap(Scope::extent), moment);
            DrawingCanvas canvas = new DrawingCanvas(sources.content(), session, strip);
            canvas.setData("raceline.id", "sources.source." + source.id());
            canvas.onPress(() -> session.explain(strip, List.of()));
            GridData size = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
            size.heightHint = SourceStrip.HEIGHT;
            canvas.setLayoutData(size);
        }
        ((GridData) sources.control().getLayoutData()).heightHint = Math.min(MOST_SOURCES, now.sources().size()) * SourceStrip.HEIGHT + 6;
        List<Choice.Item> speakers = new ArrayList<>(List.of(new Choice.Item(BY_RANK, Words.text("authority.preferred.none"))));
        now.sources().forEach(source -> speakers.add(new Choice.Item(source.id(), Words.text("authority.preferred.one", now.name(source)))));
        preferred.items(speakers, now.preferred().orElse(BY_RANK));
        stack.topControl = now.sources().isEmpty() ? nothing.control() : filled;
        fill();
        view.layout(true, true);
        sources.fit();
    }

    private void fill() {
        Stream<Authority> all = snapshot.orElseThrow().authorities().stream();
        table.show(all.filter(authority -> which.chosen().equals("all") || authority.speaking().size() + authority.besides().size() > 1).toList());
    }
}
