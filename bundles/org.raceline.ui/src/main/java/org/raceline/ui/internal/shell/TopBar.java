package org.raceline.ui.internal.shell;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.raceline.charts.Align;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.charts.Theme;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Period;
import org.raceline.core.model.Stage;
import org.raceline.ui.ActionButton;
import org.raceline.ui.PeriodChoice;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.Speech;
import org.raceline.ui.internal.session.Facts;
import org.raceline.ui.internal.session.WindowSession;

/** What is looked at: page, workspace, period and comparison. */
final class TopBar extends Composite {
    static final int HEIGHT = 72;

    private final WindowSession session;
    private final Pages pages;
    private final Canvas heading;
    private final Speech speech;
    private final ActionButton period;
    private final ActionButton comparison;
    private final ActionButton theme;

    TopBar(Composite parent, WindowSession session, Pages pages, Themes themes) {
        super(parent, SWT.NONE);
        this.session = session;
        this.pages = pages;
        GridLayout layout = new GridLayout(4, false);
        layout.marginWidth = 24;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 8;
        setLayout(layout);
        heading = new Canvas(this, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.NO_FOCUS);
        heading.setData("raceline.id", "heading");
        GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true);
        wide.widthHint = 100;
        heading.setLayoutData(wide);
        heading.addListener(SWT.Paint, event -> paint(new GcGfx(event.gc, session.theme())));
        speech = new Speech(heading, ACC.ROLE_LABEL, this::title, () -> isSample() ? subtitle() + ". " + Words.TEXTS.text("sample.chip") : subtitle());
        period = menu("period", this::fillPeriods);
        comparison = menu("comparison", this::fillComparisons);
        theme = new ActionButton(this, session, ActionButton.Kind.PLAIN, () -> themes.use(session.theme() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT));
        theme.setData("raceline.id", "theme");
        theme.setHint(Words.TEXTS.text("theme.hint"));
        Session.Subscription changes = session.onChange(change -> refresh());
        addListener(SWT.Dispose, event -> changes.close());
        refresh();
    }

    private ActionButton menu(String id, Consumer<Menu> fill) {
        ActionButton[] made = new ActionButton[1];
        ActionButton button = new ActionButton(this, session, ActionButton.Kind.MENU, () -> {
            Menu menu = made[0].getMenu();
            Rectangle place = made[0].getBounds();
            menu.setLocation(toDisplay(place.x, place.y + place.height));
            menu.setVisible(true);
        });
        made[0] = button;
        button.setData("raceline.id", id);
        button.setHint(Words.TEXTS.text(id + ".hint"));
        Menu menu = new Menu(button);
        menu.addListener(SWT.Show, event -> fill.accept(menu));
        button.setMenu(menu);
        return button;
    }

    private void fillPeriods(Menu menu) {
        clear(menu);
        session.scope().ifPresent(scope -> {
            for (PeriodChoice choice : PeriodChoice.NAMED) {
                Period days = choice.period(scope.today());
                String text = Words.TEXTS.text("period.item", Words.TEXTS.text("period." + choice.id()), session.formats().period(days));
                item(menu, text, choice.id(), choice.equals(session.selection().period()), () -> session.select(session.selection().during(choice)));
            }
        });
    }

    private void fillComparisons(Menu menu) {
        clear(menu);
        session.scope().ifPresent(scope -> {
            for (Comparison choice : Comparison.values()) {
                String name = Words.TEXTS.text("comparison." + choice.id());
                String text = choice.of(scope.period()).map(days -> Words.TEXTS.text("period.item", name, session.formats().period(days))).orElse(name);
                item(menu, text, choice.id(), choice == scope.comparison(), () -> session.select(session.selection().against(choice)));
            }
        });
    }

    private static void clear(Menu menu) {
        for (MenuItem old : menu.getItems()) {
            old.dispose();
        }
    }

    private static void item(Menu menu, String text, String id, boolean chosen, Runnable choose) {
        MenuItem item = new MenuItem(menu, SWT.RADIO);
        item.setText(text);
        item.setData("raceline.id", id);
        item.setSelection(chosen);
        item.addListener(SWT.Selection, event -> {
            if (item.getSelection()) {
                choose.run();
            }
        });
    }

    void refresh() {
        Optional<Scope> scope = session.scope();
        period.setText(scope.map(s -> session.formats().period(s.period())).orElse("–"));
        comparison.setText(scope.flatMap(s -> s.comparison().of(s.period())).map(days -> Words.TEXTS.text("comparison.against", session.formats().period(days)))
                .orElseGet(() -> Words.TEXTS.text("comparison.none")));
        boolean askable = scope.filter(s -> !s.isEmpty()).isPresent();
        period.setVisible(askable);
        comparison.setVisible(askable);
        theme.setText(Words.TEXTS.text(session.theme() == Theme.LIGHT ? "theme.dark" : "theme.light"));
        speech.changed();
        heading.redraw();
        layout(true);
    }

    private String title() {
        return pages.selected().map(Pages::name).orElse("");
    }

    private String subtitle() {
        return session.directory().getFileName() == null ? session.directory().toString() : session.directory().getFileName().toString();
    }

    private boolean isSample() {
        return session.facts().filter(Facts::sample).isPresent();
    }

    private void paint(GcGfx gfx) {
        Rectangle area = heading.getClientArea();
        gfx.fillRect(0, 0, area.width, area.height, Ink.BACKGROUND);
        String title = gfx.fit(title(), TextStyle.PAGE, area.width);
        gfx.text(title, 0, 35, TextStyle.PAGE, Ink.TEXT, Align.START);
        String name = gfx.fit(subtitle(), TextStyle.BODY, area.width);
        gfx.text(name, 0, 55, TextStyle.BODY, Ink.TEXT_MUTED, Align.START);
        if (isSample()) {
            String chip = Words.TEXTS.text("sample.chip");
            double x = gfx.textWidth(name, TextStyle.BODY) + 10;
            double width = gfx.textWidth(chip, TextStyle.CAPTION) + 16;
            gfx.fillRound(x, 42.5, width, 18, 9, Ink.of(Stage.ENGAGE).at(0.14));
            gfx.text(chip, x + width / 2, 55, TextStyle.CAPTION, Ink.of(Stage.ENGAGE), Align.MIDDLE);
        }
    }
}
