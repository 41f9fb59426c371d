package org.raceline.extensions.internal;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.raceline.core.service.Plugins.Addition;

/** The bundles of an installed plug-in that nothing else brings along. */
record PluginBundles(List<Bundle> bundles) {

    /** @param all every feature that is installed */
    static PluginBundles of(IInstallableUnit feature, Set<IInstallableUnit> all, BundleContext context) {
        Set<String> own = new HashSet<>(IncludedBundles.of(feature).keySet());
        all.stream().filter(other -> !other.getId().equals(feature.getId())).forEach(other -> own.removeAll(IncludedBundles.of(other).keySet()));
        List<Bundle> bundles = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (own.contains(bundle.getSymbolicName())) {
                bundles.add(bundle);
            }
        }
        return new PluginBundles(bundles);
    }

    List<String> names() {
        return bundles.stream().map(Bundle::getSymbolicName).toList();
    }

    Set<Addition> additions() {
        Set<Addition> adds = EnumSet.noneOf(Addition.class);
        for (Bundle bundle : bundles) {
            try {
                adds.addAll(Additions.of(name -> bundle.getHeaders("").get(name), path -> {
                    URL entry = bundle.getEntry(path);
                    return entry == null ? null : entry.openStream();
                }));
            } catch (IOException unreadable) {
                // What cannot be read adds nothing.
                continue;
            }
        }
        return adds;
    }

    private static boolean runs(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null
                && (bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) != null || bundle.getHeaders("").get("Bundle-Activator") != null
                        || bundle.getHeaders("").get("Service-Component") != null);
    }

    void start() throws BundleException {
        for (Bundle bundle : bundles) {
            if (runs(bundle)) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    void stop() throws BundleException {
        for (Bundle bundle : bundles) {
            if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                bundle.stop();
            }
        }
    }

    /** Why one of them does not run. */
    Optional<String> problem() {
        for (Bundle bundle : bundles) {
            if (runs(bundle) && (bundle.getState() & (Bundle.INSTALLED | Bundle.RESOLVED)) != 0) {
                try {
                    bundle.start(Bundle.START_ACTIVATION_POLICY | Bundle.START_TRANSIENT);
                } catch (BundleException e) {
                    return Optional.of(reason(e));
                }
            }
        }
        return Optional.empty();
    }

    /** The innermost message. */
    static String reason(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().strip();
    }
}
