package org.raceline.ui.sources.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.analysis.Authority;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Metric;
import org.raceline.ui.Choice;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;
import org.raceline.ui.Sides;

/** Who speaks for one metric, why, and the choice of another. */
final class AuthorityDetails {
    private final Session session;
    private final Sides sides;
    private Label problem;

    AuthorityDetails(Session session, Sides sides) {
        this.session = session;
        this.sides = sides;
    }

    void show(Optional<Authority> chosen, Optional<Snapshot> snapshot) {
        Composite place = sides.begin();
        if (chosen.isEmpty()) {
            Lettering.say(Lettering.label(place, TextStyle.HEADING, Tone.NORMAL), Words.text("authority.agreed"));
            Lettering.say(Lettering.label(place, new TextStyle(13, false), Tone.MUTED), Words.text("authority.agreed.more"));
        } else {
            show(place, chosen.get(), snapshot.orElseThrow());
        }
        problem = Lettering.label(place, TextStyle.BODY, Tone.BAD);
        problem.setData("raceline.id", "sources.authority.problem");
        sides.done();
    }

    private void show(Composite place, Authority authority, Snapshot snapshot) {
        Label title = Lettering.label(place, TextStyle.HEADING, Tone.NORMAL);
        title.setData("raceline.id", "sources.authority.metric");
        Lettering.say(title, snapshot.metric(authority.metric()));
        snapshot.catalogue().metric(authority.metric()).map(Metric::about).map(Metric.About::definition)
                .ifPresent(definition -> Lettering.say(Lettering.label(place, TextStyle.BODY, Tone.MUTED), definition));
        caption(place, "authority.speaks");
        authority.speaking().forEach(id -> Lettering.say(Lettering.label(place, TextStyle.TITLE, Tone.NORMAL), snapshot.source(id)));
        if (!authority.besides().isEmpty()) {
            caption(place, "authority.besides");
            authority.besides().forEach(id -> Lettering.say(Lettering.label(place, new TextStyle(13, false), Tone.NORMAL), snapshot.source(id)));
        }
        Lettering.say(Lettering.label(place, TextStyle.BODY, Tone.QUIET), Words.text(authority.chosenByUser() ? "authority.why.you" : "authority.why.rank"));
        List<Choice.Item> items = new ArrayList<>(List.of(new Choice.Item(AuthorityView.BY_RANK, Words.text("authority.choose.rank"))));
        authority.speaking().forEach(id -> items.add(new Choice.Item(id, snapshot.source(id))));
        authority.besides().forEach(id -> items.add(new Choice.Item(id, snapshot.source(id))));
        caption(place, "authority.choose");
        Choice choice = new Choice(place, session, "sources.authority.choose", Words.text("authority.choose"));
        choice.items(items, authority.chosenByUser() ? authority.speaking().getFirst() : AuthorityView.BY_RANK);
        choice.control().setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        choice.onChoose(id -> session.imports().change(place, workspace -> workspace.authority(authority.metric(), AuthorityView.source(id)), () -> { }, this::complain));
    }

    void complain(Issue issue) {
        Lettering.say(problem, issue.what() + " " + issue.remedy());
        sides.done();
    }

    private static void caption(Composite place, String key) {
        Label caption = Lettering.label(place, TextStyle.CAPTION, Tone.QUIET);
        ((GridData) caption.getLayoutData()).verticalIndent = 6;
        Lettering.say(caption, Words.text(key));
    }
}
