package org.raceline.engine.internal.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Source;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.Store;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.analysis.Authorities;
import org.raceline.engine.internal.analysis.Ranks;

/** Keeps whom the user lets speak, as settings of the workspace. */
record AuthorityChoice(Store store, Supplier<Catalogue> catalogue, Authorities authorities, JournalPen pen) {

    void choose(String id, Optional<String> source) throws WorkspaceException {
        Optional<Metric> metric = catalogue.get().metric(id);
        if (metric.isEmpty() && (source.isPresent() || !store.settings().containsKey(Ranks.setting(id)))) {
            throw new WorkspaceException(Sentences.error("authority.metric", id));
        }
        if (metric.isPresent() && metric.get() instanceof Metric.Formula formula) {
            throw new WorkspaceException(Sentences.error("authority.formula", id, String.join(", ", formula.expression().metrics())));
        }
        if (source.isPresent()) {
            requireSource(source.get());
            requireStated(metric.get(), source.get());
        }
        set(Ranks.setting(id), source);
    }

    void prefer(Optional<String> source) throws WorkspaceException {
        if (source.isPresent()) {
            requireSource(source.get());
        }
        set(Ranks.SETTING, source);
    }

    Optional<String> preferred() {
        return Optional.ofNullable(store.settings().get(Ranks.SETTING));
    }

    private void requireSource(String id) throws WorkspaceException {
        List<Source> sources = store.sources();
        if (sources.stream().noneMatch(s -> s.id().equals(id))) {
            String known = String.join(", ", sources.stream().map(Source::id).toList());
            throw new WorkspaceException(sources.isEmpty() ? Sentences.error("authority.no-sources", id) : Sentences.error("authority.source", id, known));
        }
    }

    private void requireStated(Metric metric, String source) throws WorkspaceException {
        List<String> stating = authorities.of(metric).map(a -> Stream.concat(a.speaking().stream(), a.besides().stream()).sorted().toList()).orElse(List.of());
        if (stating.isEmpty()) {
            throw new WorkspaceException(Sentences.error("authority.nobody", metric.id()));
        }
        if (!stating.contains(source)) {
            throw new WorkspaceException(Sentences.error("authority.silent", source, metric.id(), String.join(", ", stating)));
        }
    }

    private void set(String key, Optional<String> source) {
        String before = store.settings().getOrDefault(key, "");
        String after = source.orElse("");
        if (!before.equals(after)) {
            store.setting(key, after, pen.entry("setting", key, before, after));
        }
    }
}
