package org.raceline.ui.internal.plugins;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.SynchronousBundleListener;
import org.raceline.core.model.Issue;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.session.Failures;
import org.raceline.ui.internal.session.Notices;

/** Notices bundles that did not start. Any thread. */
final class StartWatch implements SynchronousBundleListener, FrameworkListener, AutoCloseable {
    private final BundleContext bundles;
    private final Notices notices;
    private final Set<Bundle> starting = ConcurrentHashMap.newKeySet();
    private final Map<Bundle, String> reasons = new ConcurrentHashMap<>();

    StartWatch(BundleContext bundles, Notices notices) {
        this.bundles = bundles;
        this.notices = notices;
        bundles.addBundleListener(this);
        bundles.addFrameworkListener(this);
    }

    @Override
    public void close() {
        bundles.removeBundleListener(this);
        bundles.removeFrameworkListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        switch (event.getType()) {
            case BundleEvent.STARTING -> starting.add(bundle);
            case BundleEvent.STARTED, BundleEvent.UNINSTALLED, BundleEvent.UPDATED -> {
                starting.remove(bundle);
                forget(bundle);
            }
            case BundleEvent.STOPPED -> {
                // One that stops without having been started has failed to start.
                if (starting.remove(bundle)) {
                    say(bundle);
                }
            }
            default -> {
                // Nothing that tells of failure.
            }
        }
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR && event.getBundle().getBundleId() != 0 && event.getThrowable() != null) {
            reasons.put(event.getBundle(), Failures.reason(event.getThrowable()));
            say(event.getBundle());
            if (event.getBundle().getState() == Bundle.UNINSTALLED) {
                // The framework tells late: the bundle went meanwhile.
                forget(event.getBundle());
            }
        }
    }

    private void forget(Bundle bundle) {
        reasons.remove(bundle);
        notices.say(origin(bundle), List.of());
    }

    private void say(Bundle bundle) {
        String reason = reasons.get(bundle);
        String what = reason == null ? Words.TEXTS.text("plugin.failed", bundle.getSymbolicName()) : Words.TEXTS.text("plugin.failed.because", bundle.getSymbolicName(), reason);
        notices.say(origin(bundle), List.of(Issue.error(what, Words.TEXTS.text("plugin.remedy", bundle.getSymbolicName()))));
    }

    private static String origin(Bundle bundle) {
        return "start " + bundle.getSymbolicName();
    }
}
