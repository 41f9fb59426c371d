package org.raceline.ui.sources.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.mapping.MappingDraft;
import org.raceline.core.model.TouchpointKind;
import org.raceline.ui.Choice;
import org.raceline.ui.Choice.Item;
import org.raceline.ui.Field;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;

/** What is told of the table as a whole: its name, what a row is, and how it is written. */
final class MappingForm {
    private static final String FIGURES = "figures";
    private static final List<String> LOCALES = List.of("", "en-GB", "en-US", "de-DE");
    private static final List<String> GRAINS = List.of("day", "week", "month", "quarter", "year");

    private final Session session;
    private final Mapping mapping;
    private final Composite form;
    private final Composite period;

    MappingForm(Composite parent, Session session, Mapping mapping) {
        this.session = session;
        this.mapping = mapping;
        MappingDraft draft = mapping.draft();
        form = Lettering.box(parent, 1);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = layout.marginRight = layout.marginTop = layout.marginBottom = 0;
        layout.spacing = 14;
        layout.wrap = true;
        form.setLayout(layout);
        field("name", 200, draft.name(), mapping::rename);
        choice("kind", kinds(), draft.isOfFigures() ? FIGURES : draft.kind(), kind -> mapping.change(now -> now.ofRows(kind.equals(FIGURES) ? "" : kind, mapping.catalogue())));
        period = choice("grain", items("map.grain.", GRAINS.stream()), draft.grain(), grain -> mapping.change(now -> now.ofGrain(grain)));
        choice("locale", locales(draft.told(MappingDraft.LOCALE)), draft.told(MappingDraft.LOCALE), tag -> mapping.change(now -> now.written(MappingDraft.LOCALE, tag)));
        field("currency", 80, draft.told(MappingDraft.CURRENCY), code -> mapping.change(now -> now.written(MappingDraft.CURRENCY, code.toUpperCase(Locale.ROOT))));
        field("zone", 150, draft.told(MappingDraft.ZONE), zone -> mapping.change(now -> now.written(MappingDraft.ZONE, zone)));
        show();
    }

    private List<Item> kinds() {
        List<Item> all = new ArrayList<>(List.of(new Item(FIGURES, Words.text("map.kind.figures"))));
        mapping.catalogue().kindsById().values().stream().sorted(Comparator.comparing(TouchpointKind::name)).forEach(kind -> all.add(new Item(kind.id(), kind.name())));
        return all;
    }

    private static List<Item> locales(String told) {
        return Stream.concat(LOCALES.stream().map(tag -> new Item(tag, Words.text(tag.isEmpty() ? "map.locale.table" : "map.locale." + tag))),
                Stream.of(told).filter(tag -> !LOCALES.contains(tag)).map(tag -> new Item(tag, tag))).toList();
    }

    private static List<Item> items(String keys, Stream<String> ids) {
        return ids.map(id -> new Item(id, Words.text(keys + id))).toList();
    }

    private Composite place(String key) {
        Composite box = Lettering.box(form, 1);
        box.setLayoutData(new RowData());
        ((GridLayout) box.getLayout()).verticalSpacing = 3;
        Label label = Lettering.label(box, TextStyle.CAPTION, Tone.MUTED);
        label.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        Lettering.say(label, Words.text("map." + key));
        return box;
    }

    private void field(String key, int width, String now, Consumer<String> told) {
        Field field = new Field(place(key), session, SWT.SINGLE, Words.text("map." + key));
        field.text().setData("raceline.id", "sources.map." + key);
        field.text().setText(now);
        field.text().setMessage(Words.text("map." + key + ".free"));
        GridData size = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        size.widthHint = width;
        field.setLayoutData(size);
        field.text().addListener(SWT.Modify, event -> told.accept(field.text().getText()));
    }

    private Composite choice(String key, List<Item> items, String now, Consumer<String> told) {
        Composite box = place(key);
        Choice choice = new Choice(box, session, "sources.map." + key, Words.text("map." + key));
        choice.items(items, now);
        choice.onChoose(told);
        return box;
    }

    /** Only figures are of periods. */
    void show() {
        boolean figures = mapping.draft().isOfFigures();
        if (((RowData) period.getLayoutData()).exclude == figures) {
            ((RowData) period.getLayoutData()).exclude = !figures;
            period.setVisible(figures);
            form.getParent().layout(true, true);
        }
    }
}
