package org.raceline.ui.sources.internal;

import java.util.List;
import java.util.Optional;
import org.raceline.core.analysis.Authority;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Source;
import org.raceline.core.service.QuarantineService.Entry;
import org.raceline.core.service.Workspace;
import org.raceline.core.store.ImportEntry;

/**
 * What the page knows of the workspace at one moment.
 *
 * @param imports   newest first
 * @param rejected  records of live imports
 * @param preferred the source that was chosen to speak for all that it states
 */
record Snapshot(Catalogue catalogue, List<ImportEntry> imports, List<Entry> rejected, List<Source> sources, List<Authority> authorities, Optional<String> preferred) {

    /** Looks; blocks. */
    static Snapshot of(Workspace workspace) {
        return new Snapshot(workspace.catalogue(), List.copyOf(workspace.imports().list().reversed()), List.copyOf(workspace.quarantine().list(Optional.empty())),
                List.copyOf(workspace.sources()), List.copyOf(workspace.authorities()), workspace.preferred());
    }

    Optional<ImportEntry> entry(String importId) {
        return imports.stream().filter(entry -> entry.id().equals(importId)).findFirst();
    }

    List<Entry> rejectedOf(String importId) {
        return rejected.stream().filter(entry -> entry.importId().equals(importId)).toList();
    }

    /** A connector's name; its id where it is not installed any more. */
    String connector(String id) {
        return catalogue.connector(id).map(ConnectorCard::name).orElse(id);
    }

    boolean isInstalled(String connector) {
        return catalogue.connector(connector).isPresent();
    }

    String source(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst().map(this::name).orElse(id);
    }

    /** As the user knows it; while no file has told, its connector's name, which is also added where several sources have the same. */
    String name(Source source) {
        if (source.name().isEmpty()) {
            return connector(source.connector());
        }
        boolean taken = sources.stream().anyMatch(other -> !other.id().equals(source.id()) && other.name().equals(source.name()));
        return taken ? Words.text("source.of", source.name(), connector(source.connector())) : source.name();
    }

    String metric(String id) {
        return catalogue.metric(id).map(Metric::name).orElse(id);
    }

    /** The days that live imports of a source speak of. */
    Coverage coverage(Source source) {
        return new Coverage(live(source).stream().flatMap(entry -> entry.period().stream()).toList());
    }

    List<ImportEntry> live(Source source) {
        return imports.stream().filter(entry -> entry.isLive() && entry.source().equals(source.id())).toList();
    }
}
