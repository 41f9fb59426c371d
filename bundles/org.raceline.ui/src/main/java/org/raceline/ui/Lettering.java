package org.raceline.ui;

import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Widget;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.ui.internal.drawing.GcResources;
import org.raceline.ui.internal.drawing.NativeName;

/** Text and grounds in the window's look, for pages that are made of controls. Colours follow the theme by themselves. */
public final class Lettering {
    private static final String CLASS = "org.eclipse.e4.ui.css.CssClassName";
    private static final String SURFACE = "surface";

    /** How a text stands out. */
    public enum Tone {
        NORMAL, MUTED, QUIET, GOOD, BAD
    }

    private Lettering() {
    }

    /** The window's typeface; it stays the window's. */
    public static Font font(Display display, TextStyle style) {
        return GcResources.of(display).font(style);
    }

    /** A colour of the moment, for what no style sheet reaches; it stays the window's. */
    public static Color colour(Session session, Display display, Ink ink) {
        return GcResources.of(display).colour(ink.token().rgb(session.theme()));
    }

    /** A text over the width of its place, in several lines where it is long. */
    public static Label label(Composite parent, TextStyle style, Tone tone) {
        Label label = new Label(parent, SWT.WRAP);
        label.setFont(font(parent.getDisplay(), style));
        label.setData(CLASS, (isOnSurface(parent) ? SURFACE + " " : "") + tone.name().toLowerCase(Locale.ROOT));
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 80;
        label.setLayoutData(wide);
        return label;
    }

    /** Sets what is read; an ampersand is one. */
    public static void say(Label label, String text) {
        label.setText(text.replace("&", "&&"));
    }

    /** Gives one of the toolkit's own controls, that shows no name of its own, a name for assistive technology. */
    public static void name(Control control, String name) {
        NativeName.say(control, name);
    }

    /** A box on the same ground as its parent, without a margin. */
    public static Composite box(Composite parent, int columns) {
        Composite box = new Composite(parent, SWT.NONE);
        ground(box, isOnSurface(parent));
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 8;
        layout.verticalSpacing = 6;
        box.setLayout(layout);
        box.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        return box;
    }

    /** Puts a composite on the ground of cards, or of pages. */
    public static void ground(Widget composite, boolean surface) {
        composite.setData(CLASS, surface ? SURFACE : "");
    }

    static boolean isOnSurface(Composite parent) {
        return String.valueOf(parent.getData(CLASS)).contains(SURFACE);
    }
}
