package org.raceline.ui.overview.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.raceline.charts.Widget;

/** The widgets that plug-ins offer as services, as they come and go. */
final class PluggedWidgets extends ServiceTracker<Widget, Widget> {
    private final Display display;
    private final Runnable changed;

    /** @param changed called on the user interface's thread */
    PluggedWidgets(Display display, Runnable changed) {
        super(FrameworkUtil.getBundle(PluggedWidgets.class).getBundleContext(), Widget.class, null);
        this.display = display;
        this.changed = changed;
    }

    List<Widget> all() {
        return Stream.of(getServices(new Widget[0])).sorted(Comparator.comparing(Widget::id)).toList();
    }

    @Override
    public Widget addingService(ServiceReference<Widget> reference) {
        Widget widget = super.addingService(reference);
        tell();
        return widget;
    }

    @Override
    public void removedService(ServiceReference<Widget> reference, Widget widget) {
        super.removedService(reference, widget);
        tell();
    }

    private void tell() {
        if (!display.isDisposed()) {
            display.asyncExec(changed);
        }
    }
}
