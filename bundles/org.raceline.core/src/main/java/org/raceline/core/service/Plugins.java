package org.raceline.core.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;

/** Installs, disables and removes plug-ins while Raceline runs, where the runtime can. An OSGi service. Blocks; any thread. */
public interface Plugins {
    /**
     * A plug-in that can be removed.
     *
     * @param id      stable id of its feature
     * @param version as its author counts
     */
    record Plugin(String id, String name, String version) {
    }

    /** What a plug-in may add. */
    enum Addition {
        CONNECTORS, MAPPINGS, METRICS, WIDGETS, PAGES;

        /** Stable, untranslated id: {@code connectors}, … */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a plug-in says of itself.
     *
     * @param vendor  empty where it names none
     * @param purpose in a sentence or a few; may be empty
     */
    record Description(Plugin plugin, String vendor, String purpose, Set<Addition> adds) {
        public Description {
            adds = Set.copyOf(adds);
        }
    }

    /**
     * A plug-in that is installed.
     *
     * @param enabled whether the user lets it run
     * @param problem why it does not run although it should
     */
    record Installed(Description about, boolean enabled, Optional<Issue> problem) {
    }

    /**
     * A plug-in that can be installed.
     *
     * @param signer   whose valid signature all its files carry; empty where it is not signed
     * @param replaces the version that is installed now; the same one where it is installed already
     */
    record Offer(Description about, Optional<String> signer, Optional<String> replaces) {
    }

    /** What is installed beside the workbench itself, in the order of ids. */
    List<Plugin> list() throws PluginException;

    /** The same with what each adds and whether it runs. One that should run and does not is started once more, to learn why. */
    List<Installed> installed() throws PluginException;

    /**
     * What could be installed; nothing is changed, and none of its code runs.
     *
     * @param from as of {@link #install}
     */
    List<Offer> offers(String from) throws PluginException;

    /** The same as below, watched by nobody. */
    default List<Plugin> install(String from, List<String> ids) throws PluginException {
        return install(from, ids, Progress.NONE);
    }

    /**
     * Installs from a p2 repository on this computer, or replaces older versions; takes effect at once.
     *
     * @param from a folder, a zip file, or a {@code file:} address
     * @param ids  what to install; empty: everything that is offered
     * @return what was installed; empty if it was cancelled, and nothing is changed then
     */
    List<Plugin> install(String from, List<String> ids, Progress progress) throws PluginException;

    /**
     * Lets a plug-in run or stops it, at once and until it is told otherwise, also after a restart.
     *
     * @throws PluginException if there is no such plug-in, or it cannot be started
     */
    void enable(String id, boolean enabled) throws PluginException;

    /** Removes plug-ins at once; returns what was removed. */
    List<Plugin> uninstall(List<String> ids) throws PluginException;
}
