package org.raceline.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.raceline.core.analysis.Authority;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Source;
import org.raceline.core.service.WorkspaceException;

/** The first source speaks for what is counted unless another is chosen; all state everything. */
final class LittleAuthorities {
    private final Map<String, String> chosen = new HashMap<>();
    private Optional<String> preferred = Optional.empty();

    List<Authority> of(List<Source> sources) {
        List<String> ids = sources.stream().map(Source::id).toList();
        return ids.isEmpty() ? List.of() : Stream.of("orders", "gross_sales").map(metric -> {
            Optional<String> choice = Optional.ofNullable(chosen.get(metric)).or(() -> preferred);
            String speaking = choice.orElse(ids.getFirst());
            return new Authority(metric, List.of(speaking), ids.stream().filter(id -> !id.equals(speaking)).toList(), choice.isPresent());
        }).toList();
    }

    void choose(List<Source> sources, String metric, Optional<String> source) throws WorkspaceException {
        if (source.isPresent() && sources.stream().noneMatch(s -> s.id().equals(source.get()))) {
            throw new WorkspaceException(Issue.error("There is no source " + source.get() + ".", "Look at the list."));
        }
        source.ifPresentOrElse(id -> chosen.put(metric, id), () -> chosen.remove(metric));
    }

    Optional<String> preferred() {
        return preferred;
    }

    void prefer(Optional<String> source) {
        preferred = source;
    }
}
