package org.raceline.ui.overview.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.raceline.charts.Widget;
import org.raceline.ui.GuestWidget;

/**
 * The widgets that plug-ins offer as services, as they come and go. Each is made and asked for its name on a thread of its own: one that
 * hangs in that is not shown, and holds up nothing.
 */
final class PluggedWidgets extends ServiceTracker<Widget, ServiceReference<Widget>> {
    private final Display display;
    private final Locale locale;
    private final Runnable changed;
    private final Set<ServiceReference<Widget>> offered = ConcurrentHashMap.newKeySet();
    private final Map<ServiceReference<Widget>, GuestWidget> widgets = new ConcurrentHashMap<>();

    /** @param changed called on the user interface's thread */
    PluggedWidgets(Display display, Locale locale, Runnable changed) {
        super(FrameworkUtil.getBundle(PluggedWidgets.class).getBundleContext(), Widget.class, null);
        this.display = display;
        this.locale = locale;
        this.changed = changed;
    }

    List<GuestWidget> all() {
        return widgets.values().stream().sorted(Comparator.comparing(GuestWidget::id)).toList();
    }

    @Override
    public ServiceReference<Widget> addingService(ServiceReference<Widget> reference) {
        offered.add(reference);
        Thread.ofPlatform().daemon().name("raceline widget " + reference).start(() -> introduce(reference));
        return reference;
    }

    private void introduce(ServiceReference<Widget> reference) {
        BundleContext bundles = context;
        Widget widget = bundles.getService(reference);
        if (widget == null) {
            return;
        }
        GuestWidget known;
        try {
            known = GuestWidget.of(widget, locale);
        } catch (RuntimeException | LinkageError theirs) {
            known = new GuestWidget(name(reference), name(reference), false, reference.getBundle().getSymbolicName(), widget);
        }
        widgets.put(reference, known);
        if (!offered.contains(reference)) {
            widgets.remove(reference);
        }
        tell();
    }

    /** Of one that does not tell its own. */
    private static String name(ServiceReference<Widget> reference) {
        Object component = reference.getProperty("component.name");
        return component == null ? "widget-" + reference.getProperty("service.id") : component.toString();
    }

    @Override
    public void removedService(ServiceReference<Widget> reference, ServiceReference<Widget> same) {
        offered.remove(reference);
        widgets.remove(reference);
        tell();
    }

    private void tell() {
        if (!display.isDisposed()) {
            display.asyncExec(changed);
        }
    }
}
