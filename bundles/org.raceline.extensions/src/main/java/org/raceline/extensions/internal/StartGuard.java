package org.raceline.extensions.internal;

import java.io.IOException;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Stops what the user does not let run as soon as Raceline has started. */
@Component(service = {}, immediate = true)
public final class StartGuard {
    @Activate
    public StartGuard(BundleContext context) throws IOException {
        Set<String> names = new DisabledPlugins(context).bundles();
        for (Bundle bundle : context.getBundles()) {
            if (names.contains(bundle.getSymbolicName()) && (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0) {
                try {
                    bundle.stop();
                } catch (BundleException e) {
                    // It has stopped; only its own farewell failed, and the framework has told so.
                    continue;
                }
            }
        }
    }
}
