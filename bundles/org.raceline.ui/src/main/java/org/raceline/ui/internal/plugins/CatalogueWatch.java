package org.raceline.ui.internal.plugins;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.raceline.core.service.CatalogueService;
import org.raceline.ui.internal.session.Notices;

/** Notices contributions that the catalogue left out, and tells when it is another. Any thread. */
final class CatalogueWatch extends ServiceTracker<CatalogueService, AutoCloseable> {
    private final Notices notices;
    private final Runnable changed;

    CatalogueWatch(BundleContext bundles, Notices notices, Runnable changed) {
        super(bundles, CatalogueService.class, null);
        this.notices = notices;
        this.changed = changed;
    }

    @Override
    public AutoCloseable addingService(ServiceReference<CatalogueService> reference) {
        CatalogueService catalogue = context.getService(reference);
        notices.say("catalogue", catalogue.catalogue().problems());
        return catalogue.onChange(() -> {
            notices.say("catalogue", catalogue.catalogue().problems());
            changed.run();
        });
    }

    @Override
    public void removedService(ServiceReference<CatalogueService> reference, AutoCloseable listening) {
        try {
            listening.close();
        } catch (Exception broken) {
            ILog.get().warn("The catalogue did not let go of a listener", broken);
        }
        context.ungetService(reference);
    }
}
