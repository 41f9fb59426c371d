package org.raceline.testkit;

import java.util.List;
import java.util.Random;

/** Changes of the elements and members of a JSON document that leave it JSON. */
final class JsonMutants {
    private static final List<String> OTHERS = List.of("null", "\"\"", "[]", "{}", "true", "-7", "0.5", "1e9", "9".repeat(30), "\"1,234\"", "\"1.234,50\"", "\" 12 \"",
            "\"\u0661\u0662\"", "\"\\u0037\"", "\"2024-02-30\"", "\"EUR\"", "\"n/a\"");

    private final Random random;

    JsonMutants(Random random) {
        this.random = random;
    }

    /** One change; none where there is no element. */
    String change(String text) {
        List<SlowJson> values = new SlowJsonReader(text, true).read().all().stream().filter(SlowJson::isWhole).filter(value -> value.parent() != SlowJson.NONE).toList();
        if (values.isEmpty()) {
            return text;
        }
        SlowJson value = values.get(random.nextInt(values.size()));
        SlowJson other = values.get(random.nextInt(values.size()));
        String written = text.substring(value.from(), value.to());
        int begin = value.parent().isArray() ? value.from() : text.lastIndexOf('"', text.lastIndexOf('"', value.from() - 1) - 1);
        String before = text.substring(0, value.from());
        String after = text.substring(value.to());
        return switch (random.nextInt(7)) {
            case 0 -> before + text.substring(other.from(), other.to()) + after;
            case 1 -> text.substring(0, begin) + text.substring(begin, value.to()) + "," + text.substring(begin);
            case 2 -> without(text.substring(0, begin), after);
            case 3 -> before + (written.startsWith("\"") ? written.substring(1, written.length() - 1) : "\"" + written.replace("\"", "") + "\"") + after;
            case 4 -> before + "[" + written + "]" + after;
            default -> before + OTHERS.get(random.nextInt(OTHERS.size())) + after;
        };
    }

    private static String without(String before, String after) {
        if (after.stripLeading().startsWith(",")) {
            return before + after.substring(after.indexOf(',') + 1);
        }
        String head = before.stripTrailing();
        return (head.endsWith(",") ? head.substring(0, head.length() - 1) : head) + after;
    }
}
