package org.raceline.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.service.PluginException;
import org.raceline.core.service.Plugins;

/** Installs bundles from folders of jars: the framework of the tests was made by no installer that could be asked. */
final class Shelf implements Plugins, AutoCloseable {
    private final List<Bundle> installed = new ArrayList<>();

    private static Description about(String id, String name, String version, String purpose) {
        return new Description(new Plugin(id, name, version), "Vendor", purpose == null ? "" : purpose, Set.of(Addition.PAGES));
    }

    private static Description about(Bundle bundle) {
        var headers = bundle.getHeaders();
        return about(bundle.getSymbolicName(), headers.get("Bundle-Name"), bundle.getVersion().toString(), headers.get("Bundle-Description"));
    }

    private static Description about(Path jar) throws IOException {
        try (var opened = new JarFile(jar.toFile())) {
            var main = opened.getManifest().getMainAttributes();
            return about(main.getValue("Bundle-SymbolicName").split(";")[0], main.getValue("Bundle-Name"), main.getValue("Bundle-Version"), main.getValue("Bundle-Description"));
        }
    }

    private static List<Path> jars(String from) throws PluginException {
        try (var files = Files.list(Path.of(from))) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new PluginException(Issue.error("There is nothing at " + from + ".", "Choose another folder."), e);
        }
    }

    private Optional<Bundle> find(String id) {
        return installed.stream().filter(bundle -> bundle.getSymbolicName().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Plugin> list() {
        return installed().stream().map(one -> one.about().plugin()).toList();
    }

    @Override
    public synchronized List<Installed> installed() {
        return installed.stream().sorted(Comparator.comparing(Bundle::getSymbolicName))
                .map(bundle -> new Installed(about(bundle), (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0, Optional.empty())).toList();
    }

    @Override
    public synchronized List<Offer> offers(String from) throws PluginException {
        var offers = new ArrayList<Offer>();
        for (var jar : jars(from)) {
            try {
                var about = about(jar);
                offers.add(new Offer(about, Optional.empty(), find(about.plugin().id()).map(bundle -> bundle.getVersion().toString())));
            } catch (IOException e) {
                throw new PluginException(Issue.error(jar + " cannot be read.", "Choose another file."), e);
            }
        }
        return offers;
    }

    @Override
    public synchronized List<Plugin> install(String from, List<String> ids, Progress progress) throws PluginException {
        var added = new ArrayList<Plugin>();
        for (var jar : jars(from)) {
            try {
                var plugin = about(jar).plugin();
                if (ids.contains(plugin.id())) {
                    progress.worked("Installing " + plugin.name(), 0, 1);
                    var bundle = OpenWorkbench.BUNDLES.installBundle(jar.toUri().toString());
                    installed.add(bundle);
                    bundle.start();
                    added.add(plugin);
                }
            } catch (IOException | BundleException e) {
                throw new PluginException(Issue.error(jar + " cannot be installed.", "Choose another file."), e);
            }
        }
        return added;
    }

    @Override
    public synchronized void enable(String id, boolean enabled) throws PluginException {
        try {
            var bundle = find(id).orElseThrow();
            if (enabled) {
                bundle.start();
            } else {
                bundle.stop();
            }
        } catch (BundleException e) {
            throw new PluginException(Issue.error(id + " cannot be changed.", "Try again."), e);
        }
    }

    @Override
    public synchronized List<Plugin> uninstall(List<String> ids) throws PluginException {
        var removed = new ArrayList<Plugin>();
        for (var id : ids) {
            try {
                var bundle = find(id).orElseThrow();
                removed.add(about(bundle).plugin());
                bundle.uninstall();
                installed.remove(bundle);
            } catch (BundleException e) {
                throw new PluginException(Issue.error(id + " cannot be removed.", "Try again."), e);
            }
        }
        return removed;
    }

    @Override
    public synchronized void close() throws PluginException {
        uninstall(installed.stream().map(Bundle::getSymbolicName).toList());
    }
}
