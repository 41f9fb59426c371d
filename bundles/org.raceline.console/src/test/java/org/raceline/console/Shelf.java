package org.raceline.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.service.PluginException;
import org.raceline.core.service.Plugins;

/** Plug-ins in memory. */
final class Shelf implements Plugins {
    private final List<Plugin> there = new ArrayList<>();

    @Override
    public List<Plugin> list() {
        return List.copyOf(there);
    }

    @Override
    public List<Plugin> install(String from, List<String> ids, Progress progress) {
        List<Plugin> added = ids.stream().map(id -> new Plugin(id, "From " + from, "1.0.0")).toList();
        there.addAll(added);
        return added;
    }

    @Override
    public List<Installed> installed() {
        return there.stream().map(plugin -> new Installed(new Description(plugin, "", "", Set.of()), true, Optional.empty())).toList();
    }

    @Override
    public List<Offer> offers(String from) {
        return List.of();
    }

    @Override
    public void enable(String id, boolean enabled) throws PluginException {
        throw new PluginException(Issue.error("Nothing runs here.", "Do it elsewhere."));
    }

    @Override
    public List<Plugin> uninstall(List<String> ids) throws PluginException {
        List<Plugin> removed = there.stream().filter(p -> ids.contains(p.id())).toList();
        if (!there.removeAll(removed)) {
            throw new PluginException(Issue.error("It is not installed.", "Look at the list."));
        }
        return removed;
    }
}
