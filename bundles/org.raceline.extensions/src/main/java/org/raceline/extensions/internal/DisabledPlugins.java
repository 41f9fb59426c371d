package org.raceline.extensions.internal;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What the user does not let run, written down beside the installation; stopped when Raceline starts. */
@Component(service = DisabledPlugins.class, immediate = true)
public final class DisabledPlugins {
    private final File file;
    private final Properties bundlesById = new Properties();

    @Activate
    public DisabledPlugins(BundleContext context) throws IOException {
        file = context.getDataFile("disabled.properties");
        if (file != null && file.isFile()) {
            try (Reader in = Files.newBufferedReader(file.toPath(), StandardCharsets.UTF_8)) {
                bundlesById.load(in);
            }
            stop(context);
        }
    }

    private void stop(BundleContext context) {
        Set<String> names = Set.of(String.join(" ", bundlesById.values().stream().map(String::valueOf).toList()).split(" +"));
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

    synchronized boolean contains(String id) {
        return bundlesById.containsKey(id);
    }

    synchronized void put(String id, List<String> bundles) throws IOException {
        bundlesById.setProperty(id, String.join(" ", bundles));
        write();
    }

    synchronized void remove(String id) throws IOException {
        if (bundlesById.remove(id) != null) {
            write();
        }
    }

    private void write() throws IOException {
        if (file == null) {
            throw new IOException("This runtime keeps nothing.");
        }
        try (Writer out = Files.newBufferedWriter(file.toPath(), StandardCharsets.UTF_8)) {
            bundlesById.store(out, null);
        }
    }
}
