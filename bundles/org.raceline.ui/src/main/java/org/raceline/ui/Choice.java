package org.raceline.ui;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A button that shows what is chosen and opens a menu of the others. */
public final class Choice {
    private final ActionButton button;
    private final Menu menu;
    private List<Item> items = List.of();
    private String chosen = "";
    private Consumer<String> listener = id -> { };

    /** One of several: a stable id and its text. */
    public record Item(String id, String text) {
    }

    /**
     * @param id   the control's, for tests
     * @param name what is chosen, for assistive technology and as a tooltip
     */
    public Choice(Composite parent, Session session, String id, String name) {
        button = new ActionButton(parent, session, ActionButton.Kind.MENU, this::open);
        button.setData("raceline.id", id);
        button.setHint(name);
        menu = new Menu(button);
        menu.addListener(SWT.Show, event -> fill());
        button.setMenu(menu);
    }

    public ActionButton control() {
        return button;
    }

    /** Sets what there is to choose from; one that is not among them is chosen as if nothing was. */
    public void items(List<Item> all, String now) {
        items = List.copyOf(all);
        chosen = now;
        button.setText(items.stream().filter(item -> item.id().equals(now)).findFirst().map(Item::text).orElse("–"));
    }

    /** Chooses another one; nobody is told. One that is not there stands for the first. */
    public void select(String id) {
        items(items, items.stream().anyMatch(item -> item.id().equals(id)) || items.isEmpty() ? id : items.getFirst().id());
    }

    public String chosen() {
        return chosen;
    }

    /** Called when the user chooses, and not by {@link #items}. */
    public void onChoose(Consumer<String> next) {
        listener = next;
    }

    private void open() {
        Rectangle place = button.getBounds();
        menu.setLocation(button.getParent().toDisplay(place.x, place.y + place.height));
        menu.setVisible(true);
    }

    private void fill() {
        for (MenuItem old : menu.getItems()) {
            old.dispose();
        }
        for (Item each : items) {
            MenuItem item = new MenuItem(menu, SWT.RADIO);
            item.setText(each.text().replace("&", "&&"));
            item.setData("raceline.id", each.id());
            item.setSelection(each.id().equals(chosen));
            item.addListener(SWT.Selection, event -> {
                if (item.getSelection()) {
                    items(items, each.id());
                    listener.accept(each.id());
                }
            });
        }
    }
}
