package org.raceline.ui.overview.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.raceline.charts.Widget;

/** The widgets that plug-ins offer as services, as they come and go. */
final class PluggedWidgets extends ServiceTracker<Widget, Widget> {
    private final Display display;
    private final Runnable changed;
    /** The tracker's own list follows only after a widget was told of. */
    private final Map<ServiceReference<Widget>, Widget> widgets = new ConcurrentHashMap<>();

    /** @param changed called on the user interface's thread */
    PluggedWidgets(Display display, Runnable changed) {
        super(FrameworkUtil.getBundle(PluggedWidgets.class).getBundleContext(), Widget.class, null);
        this.display = display;
        this.changed = changed;
    }

    List<Widget> all() {
        return widgets.values().stream().sorted(Comparator.comparing(Widget::id)).toList();
    }

    @Override
    public Widget addingService(ServiceReference<Widget> reference) {
        Widget widget = super.addingService(reference);
        if (widget != null) {
            widgets.put(reference, widget);
            tell();
        }
        return widget;
    }

    @Override
    public void removedService(ServiceReference<Widget> reference, Widget widget) {
        super.removedService(reference, widget);
        widgets.remove(reference);
        tell();
    }

    private void tell() {
        if (!display.isDisposed()) {
            display.asyncExec(changed);
        }
    }
}
