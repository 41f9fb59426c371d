package org.raceline.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * What makes a tree a KPI pack: an element {@code pack} with the attributes {@code pack} (its id), {@code name} and {@code version},
 * and contributions to the extension point {@code org.raceline.core.catalogue} as children.
 */
public final class PackRules {
    private static final String ID = "[a-z][a-z0-9-]{0,62}";
    private static final Set<String> ATTRIBUTES = Set.of("pack", "name", "version");
    private static final Set<String> ELEMENTS = Set.of("dimension", "channel", "kind", "observed", "counted", "formula", "kpi");

    private PackRules() {
    }

    /**
     * Everything that is wrong with a pack, each with its line; empty for a good one.
     *
     * @param catalogue without the pack
     */
    public static List<Issue> check(Declaration pack, Catalogue catalogue) {
        Texts texts = new Texts(ResourceBundle.getBundle("org.raceline.core.model.messages"));
        List<Issue> issues = new ArrayList<>();
        if (!pack.attribute("pack").matches(ID)) {
            issues.add(issue(texts, "pack.id", pack.line("pack"), pack.attribute("pack")));
        }
        if (pack.attribute("name").isBlank()) {
            issues.add(issue(texts, "pack.name", pack.line("name")));
        }
        pack.attributes().keySet().stream().filter(key -> !ATTRIBUTES.contains(key)).sorted()
                .forEach(key -> issues.add(issue(texts, "pack.key", pack.line(key), key)));
        pack.children().stream().filter(child -> !ELEMENTS.contains(child.element()))
                .forEach(child -> issues.add(issue(texts, "pack.key", child.line(""), child.element())));
        List<Declaration> contributions = contributions(pack);
        if (contributions.isEmpty()) {
            issues.add(issue(texts, "pack.empty", pack.line("")));
        }
        List<Issue> problems = CatalogueReader.read(catalogue, contributions).problems();
        issues.addAll(problems.subList(catalogue.problems().size(), problems.size()));
        return List.copyOf(issues);
    }

    /** What a pack adds to a catalogue. */
    public static List<Declaration> contributions(Declaration pack) {
        return pack.children().stream().filter(child -> ELEMENTS.contains(child.element())).toList();
    }

    private static Issue issue(Texts texts, String key, int line, Object... arguments) {
        return Issue.error(texts.text(key + ".what", arguments), texts.text(key + ".remedy", arguments)).in("", line);
    }
}
