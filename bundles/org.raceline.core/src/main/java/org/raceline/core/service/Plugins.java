package org.raceline.core.service;

import java.util.List;

/** Installs and removes plug-ins while Raceline runs, where the runtime can. An OSGi service. Blocks. */
public interface Plugins {
    /**
     * A plug-in that can be removed.
     *
     * @param id      stable id of its feature
     * @param version as its author counts
     */
    record Plugin(String id, String name, String version) {
    }

    /** What is installed beside the workbench itself, in the order of ids. */
    List<Plugin> list() throws PluginException;

    /**
     * Installs from a p2 repository on this computer; takes effect at once.
     *
     * @param from a folder, a zip file, or a {@code file:} address
     * @param ids  what to install; empty: everything that is offered
     * @return what was installed
     */
    List<Plugin> install(String from, List<String> ids) throws PluginException;

    /** Removes plug-ins at once; returns what was removed. */
    List<Plugin> uninstall(List<String> ids) throws PluginException;
}
