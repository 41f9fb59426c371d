package org.raceline.extensions.internal;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.osgi.framework.BundleContext;

/** What the user does not let run, written down beside the installation. */
final class DisabledPlugins {
    private final File file;
    private final Properties bundlesById = new Properties();

    DisabledPlugins(BundleContext context) throws IOException {
        file = context.getDataFile("disabled.properties");
        if (file != null && file.isFile()) {
            try (Reader in = Files.newBufferedReader(file.toPath(), StandardCharsets.UTF_8)) {
                bundlesById.load(in);
            }
        }
    }

    /** Symbolic names of their bundles. */
    Set<String> bundles() {
        return new HashSet<>(Arrays.asList(String.join(" ", bundlesById.values().stream().map(String::valueOf).distinct().toList()).split(" +")));
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
