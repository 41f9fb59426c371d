package org.raceline.tables.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object or array on the way to the records, with what was read of it outside them. */
final class OpenValue {
    private final boolean array;
    private final boolean holdsRecords;
    private final int step;
    private final String pointer;
    private final String holder;
    private final Map<String, JsonValue> members = new LinkedHashMap<>();
    private final List<JsonValue> items = new ArrayList<>();
    private String name;

    private OpenValue(boolean array, boolean holdsRecords, int step, String pointer, String holder) {
        this.array = array;
        this.holdsRecords = holdsRecords;
        this.step = step;
        this.pointer = pointer;
        this.holder = holder;
    }

    static OpenValue object(int step, String pointer) {
        return new OpenValue(false, false, step, pointer, pointer);
    }

    static OpenValue array(int step, String pointer, String holder, boolean holdsRecords) {
        return new OpenValue(true, holdsRecords, step, pointer, holder);
    }

    boolean holdsRecords() {
        return holdsRecords;
    }

    /** How many names of the path lead here. */
    int step() {
        return step;
    }

    String pointer() {
        return pointer;
    }

    /** Pointer of the object around an array. */
    String holder() {
        return holder;
    }

    int count() {
        return items.size();
    }

    /** The next value is of this member. Answers false where there was one of this name. */
    boolean name(String next) {
        name = next;
        return !members.containsKey(next);
    }

    void add(JsonValue value) {
        if (array) {
            items.add(value);
        } else {
            members.put(name, value);
        }
    }

    JsonValue value() {
        return array ? JsonValue.of(items) : JsonValue.of(members);
    }

    /** What it is with a value that is still open. */
    JsonValue valueWith(JsonValue inner) {
        if (array) {
            List<JsonValue> all = new ArrayList<>(items);
            all.add(inner);
            return JsonValue.of(all);
        }
        Map<String, JsonValue> all = new LinkedHashMap<>(members);
        all.put(name, inner);
        return JsonValue.of(all);
    }
}
