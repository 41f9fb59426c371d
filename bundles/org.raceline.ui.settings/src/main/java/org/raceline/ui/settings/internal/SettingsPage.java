package org.raceline.ui.settings.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.TextStyle;
import org.raceline.ui.Card;
import org.raceline.ui.Choice;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.PeriodChoice;
import org.raceline.ui.Preferences.Preference;
import org.raceline.ui.Scroll;
import org.raceline.ui.Session;

/** What the user prefers. Every choice holds as soon as it is made, or says that the window must be opened again. */
public class SettingsPage {
    private static final int WIDTH = 760;
    private static final String USUAL = "";

    private final Session session;
    private final Map<Preference, String> begun = new EnumMap<>(Preference.class);
    private final Map<Preference, Choice> choices = new EnumMap<>(Preference.class);
    private Scroll page;
    private Composite column;
    private RestartCard restart;
    private WorkspaceCard workspace;
    private Session.Subscription changes;
    private Session.Subscription edits;

    @Inject
    public SettingsPage(Session session) {
        this.session = session;
    }

    @PostConstruct
    void create(Composite parent) {
        page = new Scroll(parent, false, 24);
        page.control().setData("raceline.id", "settings");
        column = Lettering.box(page.content(), 1);
        column.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        ((GridData) column.getLayoutData()).widthHint = WIDTH;
        ((GridLayout) column.getLayout()).verticalSpacing = 14;
        restart = new RestartCard(column, session);
        Card look = card("look");
        choice(look, Preference.THEME, List.of("light", "dark", "system"));
        choice(look, Preference.MOTION, List.of(USUAL, "off"));
        Card language = card("region");
        choice(language, Preference.LANGUAGE, List.of(USUAL, "en", "ru", "fa"));
        choice(language, Preference.CALENDAR, List.of(USUAL, "gregorian", "persian"));
        choice(language, Preference.DIGITS, List.of(USUAL, "latn", "arabext"));
        choice(language, Preference.TIME, List.of(USUAL, "left-to-right"));
        Card begin = card("begin");
        choice(begin, Preference.PERIOD, PeriodChoice.NAMED.stream().map(PeriodChoice::id).toList());
        workspace = new WorkspaceCard(column, session);
        changes = session.onChange(change -> refresh());
        edits = session.edits().onChange(this::refresh);
        refresh();
    }

    private Card card(String id) {
        Card card = new Card(column, session);
        ((GridLayout) card.getLayout()).verticalSpacing = 14;
        card.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        Lettering.say(Lettering.label(card, TextStyle.HEADING, Tone.NORMAL), Words.text("card." + id));
        return card;
    }

    private static String key(Preference preference) {
        return preference.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void choice(Card card, Preference preference, List<String> values) {
        String key = key(preference);
        begun.put(preference, session.preferences().get(preference));
        Composite row = Lettering.box(card, 2);
        Composite said = Lettering.box(row, 1);
        ((GridLayout) said.getLayout()).verticalSpacing = 2;
        Lettering.say(Lettering.label(said, TextStyle.TITLE, Tone.NORMAL), Words.text(key));
        Lettering.say(Lettering.label(said, TextStyle.BODY, Tone.QUIET), Words.text(key + ".about"));
        Choice choice = new Choice(row, session, "settings." + key, Words.text(key));
        GridData end = new GridData(SWT.END, SWT.CENTER, false, false);
        end.widthHint = 240;
        choice.control().setLayoutData(end);
        choice.items(values.stream().map(value -> new Choice.Item(value, Words.text(key + "." + (value.isEmpty() ? "usual" : value)))).toList(), values.getFirst());
        choice.onChoose(value -> Settings.change(session, preference, value));
        choices.put(preference, choice);
    }

    /** Shows what holds now: it may have been taken back. */
    private void refresh() {
        choices.forEach((preference, choice) -> {
            String now = session.preferences().get(preference);
            choice.select(now);
        });
        boolean needed = Stream.of(Preference.values()).anyMatch(each -> each.needsRestart() && !session.preferences().get(each).equals(begun.get(each)));
        restart.show(needed);
        workspace.show();
        page.fit();
    }

    @Focus
    void focus() {
        choices.get(Preference.THEME).control().setFocus();
    }

    @PreDestroy
    void close() {
        changes.close();
        edits.close();
    }
}
