package org.raceline.ui.settings.internal;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Source;
import org.raceline.core.service.Workspace;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Card;
import org.raceline.ui.Choice;
import org.raceline.ui.Edit;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;

/** What belongs to this workspace: the currency that money is added in, the first day of weeks, and where the data are kept. */
final class WorkspaceCard {
    private static final List<String> USUAL = List.of("AED", "CHF", "CNY", "EUR", "GBP", "IRR", "JPY", "RUB", "TRY", "USD");

    private final Session session;
    private final Label folder;
    private final Choice week;
    private final Choice currency;
    private Optional<DayOfWeek> first = Optional.empty();
    private String base = "";

    WorkspaceCard(Composite parent, Session session) {
        this.session = session;
        Card card = new Card(parent, session);
        card.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        Lettering.say(Lettering.label(card, TextStyle.HEADING, Tone.NORMAL), Words.text("card.workspace"));
        ((GridLayout) card.getLayout()).verticalSpacing = 14;
        week = choice(card, "week-start");
        week.onChoose(chosen -> {
            Optional<DayOfWeek> before = first;
            Optional<DayOfWeek> after = Optional.of(chosen).filter(day -> !day.isEmpty()).map(DayOfWeek::valueOf);
            session.edits().apply(Edit.inWorkspace(Words.text("week-start.changed"), workspace -> workspace.weekStart(after), workspace -> workspace.weekStart(before)));
        });
        currency = choice(card, "currency");
        currency.onChoose(this::choose);
        Composite row = Lettering.box(card, 3);
        Composite said = Lettering.box(row, 1);
        Lettering.say(Lettering.label(said, TextStyle.TITLE, Tone.NORMAL), Words.text("folder"));
        folder = Lettering.label(said, TextStyle.BODY, Tone.MUTED);
        folder.setData("raceline.id", "settings.folder");
        Lettering.say(Lettering.label(said, TextStyle.BODY, Tone.QUIET), Words.text("folder.about"));
        button(row, "folder.copy", this::copy);
        button(row, "folder.open", () -> Program.launch(path()));
    }

    private Choice choice(Card card, String id) {
        Composite row = Lettering.box(card, 2);
        Composite about = Lettering.box(row, 1);
        ((GridLayout) about.getLayout()).verticalSpacing = 2;
        Lettering.say(Lettering.label(about, TextStyle.TITLE, Tone.NORMAL), Words.text(id));
        Lettering.say(Lettering.label(about, TextStyle.BODY, Tone.QUIET), Words.text(id + ".about"));
        Choice choice = new Choice(row, session, "settings." + id, Words.text(id));
        GridData end = new GridData(SWT.END, SWT.CENTER, false, false);
        end.widthHint = 240;
        choice.control().setLayoutData(end);
        return choice;
    }

    private void button(Composite row, String id, Runnable action) {
        ActionButton button = new ActionButton(row, session, ActionButton.Kind.PLAIN, action);
        button.setData("raceline.id", "settings." + id);
        button.setText(Words.text(id));
        button.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    }

    private String path() {
        return session.scope().map(scope -> scope.workspace().directory().toString()).orElse("");
    }

    /** The workspace journals it; everybody who opens it sees it. */
    private void choose(String chosen) {
        String before = base;
        session.edits().apply(Edit.inWorkspace(Words.text("currency.changed"), workspace -> workspace.rates().base(code(chosen)), workspace -> workspace.rates().base(code(before))));
    }

    private static Optional<String> code(String chosen) {
        return Optional.of(chosen).filter(code -> !code.isEmpty());
    }

    /** The base currency, and what it may be: those of the sources, and those that are held most. */
    private record Money(String base, List<Choice.Item> items) {
        static Money of(Workspace workspace) {
            Set<String> codes = new TreeSet<>(USUAL);
            workspace.sources().stream().map(Source::currency).filter(code -> !code.isEmpty()).forEach(codes::add);
            String base = workspace.rates().base().orElse("");
            Stream<String> all = Stream.concat(codes.stream(), Stream.of(base).filter(code -> !code.isEmpty() && !codes.contains(code)));
            return new Money(base, Stream.concat(Stream.of(new Choice.Item("", Words.text("currency.none"))), all.map(code -> new Choice.Item(code, code))).toList());
        }
    }

    private void copy() {
        Clipboard clipboard = new Clipboard(folder.getDisplay());
        clipboard.setContents(new Object[] {path()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
        session.announce(Words.text("folder.copied"));
    }

    void show() {
        currency.control().setEnabled(session.scope().isPresent());
        week.control().setEnabled(session.scope().isPresent());
        session.scope().ifPresent(scope -> {
            first = scope.workspace().chosenWeekStart();
            Stream<Choice.Item> days = Stream.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                    .map(day -> new Choice.Item(day.name(), Words.text("week-start." + day.name().toLowerCase(Locale.ROOT).substring(0, 3))));
            week.items(Stream.concat(Stream.of(new Choice.Item("", Words.text("week-start.usual"))), days).toList(), first.map(DayOfWeek::name).orElse(""));
        });
        session.scope().ifPresent(scope -> session.calculations().ask(currency.control(), () -> Money.of(scope.workspace()), money -> {
            base = money.base();
            currency.items(money.items(), base);
        }, issue -> session.announce(issue.what())));
        // A path is read from the left in every language.
        Lettering.say(folder, path().isEmpty() ? Words.text("folder.none") : "\u2066" + path() + "\u2069");
    }
}
