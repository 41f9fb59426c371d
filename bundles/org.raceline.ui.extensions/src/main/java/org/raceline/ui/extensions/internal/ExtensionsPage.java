package org.raceline.ui.extensions.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Issue;
import org.raceline.core.service.Plugins.Installed;
import org.raceline.core.service.Plugins.Offer;
import org.raceline.core.service.Plugins.Plugin;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Scroll;
import org.raceline.ui.Session;

/** What is installed beside the workbench, and what can be added; nothing needs a restart. */
public class ExtensionsPage implements AddPanel.Actions {
    private final Session session;
    private Scroll page;
    private AddPanel add;
    private Composite list;
    private Composite running;
    private Label step;
    private Label problem;
    private Work work;
    private List<Installed> installed = List.of();
    private String asked = "";

    @Inject
    public ExtensionsPage(Session session) {
        this.session = session;
    }

    @PostConstruct
    void create(Composite parent) {
        page = new Scroll(parent, false, 24);
        page.control().setData("raceline.id", "extensions");
        work = new Work(page.control(), this::step, this::working);
        add = new AddPanel(page.content(), session, this);
        running = Lettering.box(page.content(), 2);
        step = Lettering.label(running, TextStyle.BODY, Tone.MUTED);
        step.setData("raceline.id", "extensions.step");
        ActionButton cancel = new ActionButton(running, session, ActionButton.Kind.PLAIN, work::cancel);
        cancel.setData("raceline.id", "extensions.cancel");
        cancel.setText(Words.text("cancel"));
        problem = Lettering.label(page.content(), TextStyle.BODY, Tone.BAD);
        problem.setData("raceline.id", "extensions.problem");
        Lettering.say(Lettering.label(page.content(), TextStyle.HEADING, Tone.NORMAL), Words.text("installed"));
        list = Lettering.box(page.content(), 1);
        ((GridLayout) list.getLayout()).verticalSpacing = 10;
        show(problem, false);
        refresh();
    }

    private static void show(Control control, boolean now) {
        control.setVisible(now);
        ((GridData) control.getLayoutData()).exclude = !now;
    }

    private void step(String what) {
        Lettering.say(step, what);
        page.fit();
    }

    private void working() {
        if (work.isWorking()) {
            Lettering.say(step, Words.text("working"));
        }
        show(running, work.isWorking());
        page.fit();
    }

    private void fail(Issue issue) {
        Lettering.say(problem, issue.what() + " " + issue.remedy());
        show(problem, true);
        page.fit();
    }

    private void refresh() {
        work.begin((plugins, progress) -> plugins.installed(), this::show, this::fail);
    }

    private void show(List<Installed> now) {
        installed = now;
        for (Control old : list.getChildren()) {
            old.dispose();
        }
        if (now.isEmpty()) {
            Lettering.say(Lettering.label(list, TextStyle.BODY, Tone.MUTED), Words.text("none"));
        }
        for (Installed one : now) {
            show(one);
        }
        page.fit();
    }

    private void show(Installed one) {
        Plugin plugin = one.about().plugin();
        PluginLine line = new PluginLine(list, session, "extensions.plugin.", one.about());
        if (one.problem().isPresent()) {
            line.say(TextStyle.BODY, Tone.BAD, "health", one.problem().get().what() + " " + one.problem().get().remedy());
        } else {
            line.say(TextStyle.BODY, one.enabled() ? Tone.GOOD : Tone.MUTED, "health", Words.text(one.enabled() ? "runs" : "disabled"));
        }
        line.button(ActionButton.Kind.PLAIN, one.enabled() ? "disable" : "enable", Words.text(one.enabled() ? "disable" : "enable"), () -> enable(plugin, !one.enabled()));
        line.button(ActionButton.Kind.PLAIN, "remove", Words.text("remove"), () -> ask(plugin.id()));
        if (plugin.id().equals(asked)) {
            line.ask(Words.text("remove.ask", plugin.name()), Words.text("remove"), () -> remove(plugin), Words.text("remove.keep"), () -> ask(""));
        }
    }

    /** Asks before a plug-in is removed; an empty id asks no more. */
    private void ask(String id) {
        asked = id;
        // The button that was pressed is replaced by this.
        page.control().getDisplay().asyncExec(() -> {
            if (!page.control().isDisposed()) {
                show(installed);
            }
        });
    }

    private void begin() {
        show(problem, false);
    }

    private void enable(Plugin plugin, boolean enabled) {
        begin();
        work.begin((plugins, progress) -> {
            plugins.enable(plugin.id(), enabled);
            return plugins.installed();
        }, this::show, this::failAndShow);
    }

    private void remove(Plugin plugin) {
        begin();
        asked = "";
        work.begin((plugins, progress) -> {
            plugins.uninstall(List.of(plugin.id()));
            return plugins.installed();
        }, now -> {
            show(now);
            session.announce(Words.text("removed", plugin.name()));
        }, this::failAndShow);
    }

    private void failAndShow(Issue issue) {
        show(installed);
        fail(issue);
    }

    @Override
    public void look(String from) {
        begin();
        add.clear();
        work.begin((plugins, progress) -> plugins.offers(from), (List<Offer> offers) -> {
            add.show(from, offers);
            page.fit();
        }, this::fail);
    }

    private record Outcome(List<Plugin> added, List<Installed> now, List<Offer> offers) {
    }

    @Override
    public void install(String from, List<String> ids) {
        begin();
        work.begin((plugins, progress) -> new Outcome(plugins.install(from, ids, progress), plugins.installed(), plugins.offers(from)), outcome -> {
            add.show(from, outcome.offers());
            show(outcome.now());
            session.announce(outcome.added().isEmpty() ? Words.text("cancelled")
                    : Words.text("added", outcome.added().stream().map(Plugin::name).collect(Collectors.collectingAndThen(Collectors.toList(), session.formats()::list))));
        }, this::fail);
    }

    @Focus
    void focus() {
        page.control().setFocus();
    }

    @PreDestroy
    void close() {
        work.cancel();
    }
}
