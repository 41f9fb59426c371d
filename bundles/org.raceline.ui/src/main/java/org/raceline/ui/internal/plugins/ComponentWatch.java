package org.raceline.ui.internal.plugins;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.osgi.util.tracker.ServiceTracker;
import org.raceline.core.model.Issue;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.session.Failures;
import org.raceline.ui.internal.session.Notices;

/** Notices components of plug-ins that could not be made: the component runtime only logs them. Any thread. */
final class ComponentWatch extends ServiceTracker<LogReaderService, LogReaderService> implements LogListener, BundleListener {
    private static final String PLATFORM = "org.eclipse.";
    private static final String RUNTIME = "org.apache.felix.scr";

    private final Notices notices;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    ComponentWatch(BundleContext bundles, Notices notices) {
        super(bundles, LogReaderService.class, null);
        this.notices = notices;
    }

    @Override
    public void open() {
        super.open();
        context.addBundleListener(this);
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
        super.close();
    }

    @Override
    public LogReaderService addingService(ServiceReference<LogReaderService> reference) {
        LogReaderService log = super.addingService(reference);
        log.addLogListener(this);
        return log;
    }

    @Override
    public void removedService(ServiceReference<LogReaderService> reference, LogReaderService log) {
        log.removeLogListener(this);
        super.removedService(reference, log);
    }

    @Override
    public void logged(LogEntry entry) {
        Bundle bundle = entry.getBundle();
        if (entry.getLogLevel() != LogLevel.ERROR || entry.getException() == null || bundle == null || bundle.getSymbolicName() == null
                || bundle.getSymbolicName().startsWith(PLATFORM) || bundle.getSymbolicName().equals(RUNTIME) || !isOfComponents(entry)) {
            return;
        }
        told.add(bundle.getSymbolicName());
        notices.say(origin(bundle), List.of(Issue.error(
                Words.TEXTS.text("plugin.component", bundle.getSymbolicName(), Failures.reason(entry.getException())), Words.TEXTS.text("plugin.remedy", bundle.getSymbolicName()))));
        if ((bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) == 0) {
            // The log tells late: the bundle went meanwhile.
            forget(bundle);
        }
    }

    private void forget(Bundle bundle) {
        if (told.remove(bundle.getSymbolicName())) {
            notices.say(origin(bundle), List.of());
        }
    }

    /** What plug-ins log themselves is their business. */
    private static boolean isOfComponents(LogEntry entry) {
        for (StackTraceElement step : entry.getException().getStackTrace()) {
            if (step.getClassName().startsWith(RUNTIME)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        boolean gone = event.getType() == BundleEvent.STOPPED || event.getType() == BundleEvent.UNINSTALLED || event.getType() == BundleEvent.UPDATED;
        if (gone) {
            forget(event.getBundle());
        }
    }

    private static String origin(Bundle bundle) {
        return "component " + bundle.getSymbolicName();
    }
}
