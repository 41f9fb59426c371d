package org.raceline.ui.internal.plugins;

import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.raceline.core.model.Catalogue;
import org.raceline.core.service.CatalogueService;
import org.raceline.ui.internal.session.Notices;

/** Notices contributions that the catalogue left out, and tells when it is another. Any thread. */
final class CatalogueWatch extends ServiceTracker<CatalogueService, AutoCloseable> {
    private final Notices notices;
    private final Consumer<Catalogue> changed;

    /** @param changed given the catalogue of the moment; it may be the one that is known */
    CatalogueWatch(BundleContext bundles, Notices notices, Consumer<Catalogue> changed) {
        super(bundles, CatalogueService.class, null);
        this.notices = notices;
        this.changed = changed;
    }

    @Override
    public AutoCloseable addingService(ServiceReference<CatalogueService> reference) {
        CatalogueService catalogue = context.getService(reference);
        AutoCloseable listening = catalogue.onChange(() -> look(catalogue));
        // After listening: what changed before this watch was there must not be missed either.
        look(catalogue);
        return listening;
    }

    /** One at a time, so that what is said last is the newest. */
    private synchronized void look(CatalogueService catalogue) {
        Catalogue now = catalogue.catalogue();
        notices.say("catalogue", now.problems());
        changed.accept(now);
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
