package org.raceline.ui;

import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.raceline.charts.Drawing;
import org.raceline.charts.Picture;
import org.raceline.charts.Widget;
import org.raceline.format.Formats;

/**
 * A widget of a plug-in with what has to be known of it without asking it. Its drawings are rehearsed as a part of its answers, on the
 * thread of its questions.
 *
 * @param bundle symbolic name of the plug-in
 */
public record GuestWidget(String id, String title, boolean filters, String bundle, Widget widget) implements Widget {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 300;

    /** Asks a widget who it is: blocks, and throws what the widget throws. */
    public static GuestWidget of(Widget widget, Locale locale) {
        Bundle bundle = FrameworkUtil.getBundle(widget.getClass());
        return new GuestWidget(widget.id(), widget.title(locale), widget.filters(), bundle == null ? widget.getClass().getName() : bundle.getSymbolicName(), widget);
    }

    /** Whether a widget is of a plug-in, and not one of Raceline's. */
    static boolean isGuest(Widget widget) {
        return widget.getClass().getClassLoader() != Widget.class.getClassLoader();
    }

    @Override
    public String title(Locale locale) {
        return title;
    }

    @Override
    public Optional<Drawing> glance(Question question) {
        Optional<Drawing> glance = widget.glance(question);
        glance.ifPresent(drawing -> rehearse(drawing, question));
        return glance;
    }

    @Override
    public Drawing load(Question question) {
        Drawing drawing = widget.load(question);
        rehearse(drawing, question);
        return drawing;
    }

    private static void rehearse(Drawing drawing, Question question) {
        Picture.rehearse(drawing, WIDTH, HEIGHT, new Formats(question.locale()));
    }
}
