package org.raceline.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value of a JSON document, as a slow reader reads it: with where it stands, and as far as the document goes. What is cut or
 * followed by something that is no JSON has no end. Asking for what is not there gives {@link #NONE}, the empty text or no elements.
 */
public final class SlowJson {
    public static final SlowJson NONE = new SlowJson(null, 0, "");

    private final SlowJson parent;
    private final int from;
    private final List<String> names = new ArrayList<>();
    private final List<SlowJson> values = new ArrayList<>();
    private final char sign;
    private String scalar = "";
    private boolean twice;
    private int to = -1;

    SlowJson(SlowJson parent, int from, String text) {
        this.parent = parent;
        this.from = from;
        this.sign = from < text.length() ? text.charAt(from) : ' ';
    }

    void add(String name, SlowJson value) {
        twice |= isObject() && names.contains(name);
        names.add(name);
        values.add(value);
    }

    void end(String read, int at) {
        scalar = read;
        to = at;
    }

    /**
     * The records that the connector loaded, in the order of the file: the elements of every array at the end of a path of names, or
     * the object there; arrays on the way are entered. Without a path the elements of the document, or one record a line.
     *
     * @throws Unreadable if a whole record is neither loaded nor rejected
     */
    public static List<SlowJson> loaded(SlowFile file, String... path) {
        List<SlowJson> records = new ArrayList<>();
        List<RecordingSink.Stretch> stretches = file.stretches();
        if (path.length == 0 && isLines(file)) {
            stretches.stream().filter(stretch -> !stretch.fate().equals("header")).forEach(stretch -> {
                if (stretch.first() != stretch.last()) {
                    throw new Unreadable("line " + stretch.first() + " is read together with the next");
                }
            });
            for (int line = 1; line <= file.lines(); line++) {
                String text = file.text(line, line);
                if (!SlowJsonReader.isBlank(text) && isLoaded(stretches, line)) {
                    SlowJson value = new SlowJsonReader(text, false).read();
                    if (!value.isWhole()) {
                        throw new Unreadable("line " + line + " is no value");
                    }
                    records.add(value);
                }
            }
            return records;
        }
        collect(document(file), 0, path, records);
        records.removeIf(record -> !record.isWhole() || !isLoaded(stretches, file.lineOf(record.to - 1)));
        return withoutReported(file, records);
    }

    /** What has a member twice and shares the line of a record that was loaded is not rejected, but reported. */
    private static List<SlowJson> withoutReported(SlowFile file, List<SlowJson> records) {
        List<SlowJson> loaded = new ArrayList<>();
        for (SlowJson record : records) {
            boolean shares = !loaded.isEmpty() && file.lineOf(loaded.getLast().to - 1) == file.lineOf(record.to - 1);
            if (!shares || file.written().reports.isEmpty() || record.all().stream().noneMatch(value -> value.twice)) {
                loaded.add(record);
            }
        }
        return loaded;
    }

    /** The outermost value of a file. */
    public static SlowJson document(SlowFile file) {
        return new SlowJsonReader(file.text(1, file.lines()), true).read();
    }

    /** Whether the outermost value of a file has no end, or something stands behind it. */
    public static boolean breaksOff(SlowFile file) {
        SlowJson document = document(file);
        return !document.isWhole() || !SlowJsonReader.isBlank(file.text(1, file.lines()).substring(document.to));
    }

    /** One object a line: the first is one and more follows, or it is none and the next two are. */
    private static boolean isLines(SlowFile file) {
        List<Boolean> objects = new ArrayList<>();
        for (int line = 1; line <= file.lines() && objects.size() < 3; line++) {
            String text = file.text(line, line);
            if (!SlowJsonReader.isBlank(text)) {
                SlowJson value = new SlowJsonReader(text, false).read();
                objects.add(value.isObject() && value.isWhole());
                if (objects.size() == 1 && !value.isObject()) {
                    return false;
                }
            }
        }
        return objects.size() > 1 && (objects.get(0) || objects.size() == 3 && objects.get(1) && objects.get(2));
    }

    private static void collect(SlowJson value, int step, String[] path, List<SlowJson> records) {
        if (step == path.length) {
            records.addAll(value.isArray() ? value.values : value.isObject() ? List.of(value) : List.of());
        } else if (value.isArray()) {
            value.values.forEach(element -> collect(element, step, path, records));
        } else {
            collect(value.get(path[step]), step + 1, path, records);
        }
    }

    private static boolean isLoaded(List<RecordingSink.Stretch> stretches, long line) {
        String fate = stretches.stream().filter(stretch -> stretch.last() >= line).findFirst().orElseThrow().fate();
        if (!fate.equals("record") && !fate.equals("rejected")) {
            throw new Unreadable("line " + line + " ends a record and is passed over");
        }
        return fate.equals("record");
    }

    public boolean isObject() {
        return sign == '{';
    }

    public boolean isArray() {
        return sign == '[';
    }

    public boolean isText() {
        return sign == '"';
    }

    /** Whether the document holds its end. */
    public boolean isWhole() {
        return to >= 0;
    }

    /** Whether it is there and not {@code null}. */
    public boolean isStated() {
        return sign != ' ' && sign != 'n';
    }

    /** What it is an element or member of; {@link #NONE} for the outermost. */
    public SlowJson parent() {
        return parent == null ? NONE : parent;
    }

    /** The elements of an array. */
    public List<SlowJson> items() {
        return isArray() ? List.copyOf(values) : List.of();
    }

    /** The values of an object's members. */
    public List<SlowJson> members() {
        return isObject() ? List.copyOf(values) : List.of();
    }

    /** The values of the members or elements, at any depth, itself the first. */
    List<SlowJson> all() {
        List<SlowJson> all = new ArrayList<>(List.of(this));
        values.forEach(value -> all.addAll(value.all()));
        return all;
    }

    int from() {
        return from;
    }

    /** Behind its last character. */
    int to() {
        return to;
    }

    /** @throws Unreadable if the object has a member twice */
    public SlowJson get(String name) {
        if (twice) {
            throw new Unreadable("a member stands twice");
        }
        return isObject() && names.contains(name) ? values.get(names.indexOf(name)) : NONE;
    }

    /** The text without white space around; a number in plain digits; empty for arrays, objects and what is not there. */
    public String text() {
        boolean isNumber = sign == '-' || Character.isDigit(sign);
        return isNumber ? new BigDecimal(scalar).toPlainString() : SlowValue.strip(scalar);
    }

    /** The {@link #text()} of a member. */
    public String text(String name) {
        return get(name).text();
    }

    /** The number of a member, or the number that its text writes; empty where it says nothing. */
    public Optional<BigDecimal> number(String name) {
        SlowJson member = get(name);
        if (!member.isStated() || member.isText() && text(name).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SlowValue.plain(member.scalar));
        } catch (Unreadable notPlain) {
            return Optional.of(SlowValue.number(member.scalar, '.'));
        }
    }

    /** A {@link #number} that is whole. */
    public Optional<BigDecimal> whole(String name) {
        return number(name).map(SlowValue::whole);
    }
}
