package org.raceline.connector.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.raceline.core.model.Declaration;

/** From the tree of a mapping profile to the text that people write. */
final class ProfileSpelling {
    /** The order in which people write attributes. */
    private static final List<String> ORDER = List.of("id", "name", "rank", "delimiter", "comments", "encoding", "locale", "zone", "currency", "kind", "table", "date", "grain", "complete",
            "email", "customer", "currencyColumn", "column", "value", "times", "per", "as");
    /** Words that are the same text without quotation marks. */
    private static final Set<String> PLAIN = Set.of("id", "rank", "delimiter", "comments", "encoding", "locale", "zone", "currency", "kind", "table", "grain", "complete", "times", "per",
            "as");
    /** Lists of texts, by element: the key and the attribute that holds the text. */
    private static final Map<String, List<String>> TEXTS = Map.of("total", List.of("totals", "text"), "key", List.of("key", "column"), "value", List.of("values", "text"));
    /** Tables by id, by element: the key. */
    private static final Map<String, String> BY_ID = Map.of("metric", "metrics", "quantity", "quantities", "dimension", "dimensions");

    /** What would break a line, or may not stand in YAML as it is. */
    static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}\\x{2028}\\x{2029}\\x{FEFF}\\x{FFFE}\\x{FFFF}]");

    private final StringBuilder text = new StringBuilder();

    private ProfileSpelling() {
    }

    static String of(Declaration mapping) {
        ProfileSpelling spelling = new ProfileSpelling();
        spelling.content(mapping, 0, Set.of());
        return spelling.text.toString();
    }

    /** @param told attributes that stand elsewhere */
    private void content(Declaration d, int depth, Set<String> told) {
        ORDER.stream().filter(name -> d.attributes().containsKey(name) && !told.contains(name)).forEach(name -> line(depth, name + ": " + value(name, d.attribute(name))));
        Set<String> done = new HashSet<>();
        for (Declaration child : d.children()) {
            if (done.add(child.element())) {
                children(child.element(), d.children(child.element()), depth);
            }
        }
    }

    private void children(String element, List<Declaration> all, int depth) {
        if (TEXTS.containsKey(element)) {
            String attribute = TEXTS.get(element).getLast();
            line(depth, TEXTS.get(element).getFirst() + ": [" + all.stream().map(each -> quoted(each.attribute(attribute))).collect(Collectors.joining(", ")) + "]");
        } else if (BY_ID.containsKey(element)) {
            line(depth, BY_ID.get(element) + ":");
            all.forEach(each -> figure(each, depth + 1));
        } else if (element.equals("exclude")) {
            line(depth, "exclude:");
            all.forEach(each -> line(depth + 1, "- " + exclusion(each)));
        } else {
            all.forEach(each -> {
                line(depth, element + ":");
                content(each, depth + 1, Set.of());
            });
        }
    }

    private void figure(Declaration d, int depth) {
        List<String> told = ORDER.stream().filter(name -> !name.equals("id") && d.attributes().containsKey(name)).toList();
        line(depth, d.attribute("id") + ": " + (told.equals(List.of("column")) ? quoted(d.attribute("column")) : inBraces(d, told)));
    }

    private static String exclusion(Declaration d) {
        List<String> parts = new ArrayList<>();
        parts.add("column: " + quoted(d.attribute("column")));
        parts.add("values: [" + d.children("value").stream().map(each -> quoted(each.attribute("text"))).collect(Collectors.joining(", ")) + "]");
        parts.add("as: " + value("as", d.attribute("as")));
        return "{" + String.join(", ", parts) + "}";
    }

    private static String inBraces(Declaration d, List<String> names) {
        return names.stream().map(name -> name + ": " + value(name, d.attribute(name))).collect(Collectors.joining(", ", "{", "}"));
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line.stripTrailing()).append('\n');
    }

    private static String value(String name, String value) {
        return PLAIN.contains(name) && value.matches("[\\w.+/-]+") ? value : quoted(value);
    }

    static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        return '"' + UNSEEN.matcher(escaped).replaceAll(found -> Matcher.quoteReplacement("\\u" + HexFormat.of().toHexDigits(found.group().charAt(0)))) + '"';
    }
}
