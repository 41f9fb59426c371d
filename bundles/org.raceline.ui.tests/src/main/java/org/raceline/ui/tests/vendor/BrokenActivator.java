package org.raceline.ui.tests.vendor;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle that does not start. */
public class BrokenActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("the tide is low");
    }

    @Override
    public void stop(BundleContext context) {
        // It never started.
    }
}
