package org.raceline.ui.tests;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;

/** What the application container would hand over. */
final class LaunchContext implements IApplicationContext {
    private final Map<String, Object> arguments = new HashMap<>();

    LaunchContext(String... words) {
        arguments.put(APPLICATION_ARGS, words);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Map getArguments() {
        return arguments;
    }

    @Override
    public String getBrandingProperty(String key) {
        return null;
    }

    @Override
    public Bundle getBrandingBundle() {
        return Platform.getBundle("org.raceline.ui");
    }

    @Override
    public String getBrandingApplication() {
        return "org.raceline.ui.app";
    }

    @Override
    public String getBrandingName() {
        return "Raceline";
    }

    @Override
    public String getBrandingDescription() {
        return null;
    }

    @Override
    public String getBrandingId() {
        return "org.raceline.ui.product";
    }

    @Override
    public void applicationRunning() {
        // No splash to take down.
    }

    @Override
    public void setResult(Object result, IApplication application) {
        throw new UnsupportedOperationException();
    }
}
