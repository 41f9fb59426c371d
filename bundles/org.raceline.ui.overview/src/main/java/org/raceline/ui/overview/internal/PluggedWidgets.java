package org.raceline.ui.overview.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
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
    private final Set<ServiceReference<Widget>> awaited = ConcurrentHashMap.newKeySet();
    private final Set<ServiceReference<Widget>> held = ConcurrentHashMap.newKeySet();
    private final Map<ServiceReference<Widget>, Introduced> widgets = new ConcurrentHashMap<>();

    /** @param lasting whether it has the same id at the next start */
    private record Introduced(GuestWidget widget, boolean lasting) {
    }

    /** @param changed called on the user interface's thread */
    PluggedWidgets(Display display, Locale locale, Runnable changed) {
        super(FrameworkUtil.getBundle(PluggedWidgets.class).getBundleContext(), Widget.class, null);
        this.display = display;
        this.locale = locale;
        this.changed = changed;
    }

    List<GuestWidget> all() {
        return widgets.values().stream().map(Introduced::widget).sorted(Comparator.comparing(GuestWidget::id)).toList();
    }

    /** Those that are found again at the next start. */
    List<GuestWidget> lasting() {
        return widgets.values().stream().filter(Introduced::lasting).map(Introduced::widget).sorted(Comparator.comparing(GuestWidget::id)).toList();
    }

    /** Whether a plug-in offers a widget that has not yet told who it is. */
    boolean isAwaited(String bundle) {
        return awaited.stream().map(ServiceReference::getBundle).anyMatch(offering -> offering != null && offering.getSymbolicName().equals(bundle));
    }

    @Override
    public ServiceReference<Widget> addingService(ServiceReference<Widget> reference) {
        offered.add(reference);
        awaited.add(reference);
        aside(reference, () -> introduce(reference));
        return reference;
    }

    private static void aside(ServiceReference<Widget> reference, Runnable work) {
        Thread.ofPlatform().daemon().name("raceline widget " + reference).start(work);
    }

    private void introduce(ServiceReference<Widget> reference) {
        try {
            Widget widget = context.getService(reference);
            if (widget != null) {
                held.add(reference);
                widgets.put(reference, introduced(reference, widget));
            }
        } catch (Throwable theirs) {
            log(reference, theirs);
        }
        awaited.remove(reference);
        if (!offered.contains(reference)) {
            widgets.remove(reference);
            giveBack(reference);
        }
        tell();
    }

    private Introduced introduced(ServiceReference<Widget> reference, Widget widget) {
        Bundle bundle = FrameworkUtil.getBundle(widget.getClass());
        String from = bundle == null ? widget.getClass().getName() : bundle.getSymbolicName();
        Optional<String> id = asked(reference, widget::id);
        Object component = reference.getProperty("component.name");
        String known = id.orElseGet(() -> component == null ? "widget-" + reference.getProperty("service.id") : component.toString());
        String title = asked(reference, () -> widget.title(locale)).orElse(known);
        return new Introduced(new GuestWidget(known, title, asked(reference, widget::filters).orElse(false), from, widget), id.isPresent() || component != null);
    }

    /** Empty where a widget fails to answer. */
    private static <T> Optional<T> asked(ServiceReference<Widget> reference, Supplier<T> question) {
        try {
            return Optional.of(Objects.requireNonNull(question.get()));
        } catch (Throwable theirs) {
            log(reference, theirs);
            return Optional.empty();
        }
    }

    private static void log(ServiceReference<Widget> reference, Throwable theirs) {
        ILog.get().error("A widget did not tell who it is: " + reference, theirs);
    }

    @Override
    public void removedService(ServiceReference<Widget> reference, ServiceReference<Widget> same) {
        offered.remove(reference);
        widgets.remove(reference);
        if (held.contains(reference)) {
            // A plug-in may do something of its own when nobody has its widget any more.
            aside(reference, () -> giveBack(reference));
        }
        tell();
    }

    private void giveBack(ServiceReference<Widget> reference) {
        if (held.remove(reference)) {
            try {
                context.ungetService(reference);
            } catch (IllegalStateException over) {
                // With the page's own plug-in everything that it held was given back.
            }
        }
    }

    private void tell() {
        if (!display.isDisposed()) {
            display.asyncExec(changed);
        }
    }
}
