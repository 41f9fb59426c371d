package org.raceline.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.service.Packs;
import org.raceline.core.service.WorkspaceException;

/** A pack is one line {@code id name}; it is good unless it says {@code bad}. */
final class LittlePacks implements Packs {
    private final Map<String, Known> known = new TreeMap<>();

    @Override
    public List<Known> list() {
        return List.copyOf(known.values());
    }

    @Override
    public List<Issue> check(Input pack) throws IOException {
        return text(pack).contains("bad") ? List.of(Issue.error("There is no metric \"bad\".", "Name another one.").in(pack.name(), 4)) : List.of();
    }

    @Override
    public Known add(Input pack) throws IOException {
        String[] words = text(pack).strip().split(" ");
        Known added = new Known(words[0], words[1], "1.0", List.of("points_per_order"), List.of("points_per_order"));
        known.put(added.id(), added);
        return added;
    }

    @Override
    public void remove(String id) throws WorkspaceException {
        if (known.remove(id) == null) {
            throw new WorkspaceException(Issue.error("This workspace has no KPI pack " + id + ".", "See those that it has."));
        }
    }

    private static String text(Input input) throws IOException {
        try (var in = input.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
