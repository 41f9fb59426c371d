package org.raceline.tables.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.raceline.tables.CellException;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Moment;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.internal.Blanks;

/**
 * A JSON value, immutable. Asking it for what it has not gives {@link #NONE}, an empty text or an empty collection, never null.
 * The readers by name are strict: a member that is absent, null or blank is unknown and gives empty; one that is not written as
 * asked is a {@link CellException} to reject the record with, which names the member and never shows it.
 */
public final class JsonValue {

    /** What a value is. */
    public enum Kind {
        OBJECT, ARRAY, TEXT, NUMBER, TRUE, FALSE, NULL, /** Not there. */ NONE
    }

    /** What is not there. */
    public static final JsonValue NONE = new JsonValue(Kind.NONE, "");
    static final JsonValue NULL = new JsonValue(Kind.NULL, "");
    static final JsonValue TRUE = new JsonValue(Kind.TRUE, "true");
    static final JsonValue FALSE = new JsonValue(Kind.FALSE, "false");

    private final Kind kind;
    private final Object content;

    private JsonValue(Kind kind, Object content) {
        this.kind = kind;
        this.content = content;
    }

    static JsonValue of(String text) {
        return new JsonValue(Kind.TEXT, text);
    }

    static JsonValue of(BigDecimal number) {
        return new JsonValue(Kind.NUMBER, number);
    }

    static JsonValue of(List<JsonValue> items) {
        return new JsonValue(Kind.ARRAY, List.copyOf(items));
    }

    static JsonValue of(Map<String, JsonValue> members) {
        return new JsonValue(Kind.OBJECT, Collections.unmodifiableMap(new LinkedHashMap<>(members)));
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it says anything: it is there and not null. */
    public boolean exists() {
        return kind != Kind.NONE && kind != Kind.NULL;
    }

    /** The elements of an array; none for anything else. */
    @SuppressWarnings("unchecked")
    public List<JsonValue> items() {
        return kind == Kind.ARRAY ? (List<JsonValue>) content : List.of();
    }

    /** The members of an object in the order of the file; none for anything else. */
    public Map<String, JsonValue> members() {
        return kind == Kind.OBJECT ? object() : Map.of();
    }

    /** A member of an object. */
    public JsonValue get(String name) {
        return kind == Kind.OBJECT ? object().getOrDefault(name, NONE) : NONE;
    }

    @SuppressWarnings("unchecked")
    private Map<String, JsonValue> object() {
        return (Map<String, JsonValue>) content;
    }

    /** The value under a JSON Pointer (RFC 6901), e.g. {@code /reports/0}; the empty pointer is this value. */
    public JsonValue at(String pointer) {
        JsonValue value = this;
        for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            value = value.kind == Kind.ARRAY ? value.item(step) : value.get(step.replace("~1", "/").replace("~0", "~"));
        }
        return value;
    }

    private JsonValue item(String index) {
        List<JsonValue> items = items();
        return isIndex(index) && Integer.parseInt(index) < items.size() ? items.get(Integer.parseInt(index)) : NONE;
    }

    private static boolean isIndex(String step) {
        return !step.isEmpty() && step.length() <= 9 && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A text as it is, a number in plain decimal digits, {@code true} or {@code false}; the empty text for anything else. */
    public String text() {
        return switch (content) {
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            default -> "";
        };
    }

    /** Its {@link #text()} without white space around, no-break spaces among it. */
    public String cell() {
        return Blanks.strip(text());
    }

    /** The {@link #cell()} of a member; empty where there is none. */
    public String text(String name) {
        return get(name).cell();
    }

    /** A number, or a text that writes one as {@link NumberStyle#PLAIN}. */
    public Optional<BigDecimal> number(String name) throws CellException {
        JsonValue member = get(name);
        if (member.isBlank()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = switch (member.content) {
            case BigDecimal written -> Optional.of(written);
            case String text when member.kind == Kind.TEXT -> NumberStyle.PLAIN.parse(text);
            default -> Optional.empty();
        };
        return Optional.of(number.orElseThrow(() -> bad("value.number", name)));
    }

    /** A whole number, e.g. {@code 12}, {@code 12.0} or {@code "12"}. */
    public Optional<BigDecimal> count(String name) throws CellException {
        Optional<BigDecimal> number = number(name);
        if (number.isPresent() && number.get().stripTrailingZeros().scale() > 0) {
            throw bad("value.count", name);
        }
        return number;
    }

    /** A day. */
    public Optional<LocalDate> date(String name, DateStyle style) throws CellException {
        JsonValue member = get(name);
        return member.isBlank() ? Optional.empty() : Optional.of(style.date(member.text()).orElseThrow(() -> bad("value.date", name)));
    }

    /** A day and time, with its offset where the file states one. */
    public Optional<Moment> moment(String name, DateStyle style) throws CellException {
        JsonValue member = get(name);
        return member.isBlank() ? Optional.empty() : Optional.of(style.moment(member.text()).orElseThrow(() -> bad("value.date", name)));
    }

    /** For what the connector requires: the exception to reject a record with whose member is empty. */
    public CellException empty(String name) {
        return bad("value.empty", name);
    }

    private boolean isBlank() {
        return !exists() || kind == Kind.TEXT && text().isBlank();
    }

    private static CellException bad(String key, String name) {
        return new CellException(Sentences.error(key, name).at(name));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonValue value && kind == value.kind && content.equals(value.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, content);
    }

    /** What it is, not what it says, which may be personal. */
    @Override
    public String toString() {
        return kind.toString();
    }
}
