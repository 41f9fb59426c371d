package org.raceline.tables.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Issue;

/** Builds values out of one parser's tokens, within the limits that {@link JsonRecords} states. */
final class ValueReader {
    /** Strict by default: no comments, no trailing commas, no single quotes, no NaN. It keeps nothing of what it parses. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(JsonRecords.MAX_DEPTH).maxStringLength(JsonRecords.MAX_TEXT).build())
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false).configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false).build();
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+)(?:\\.(\\d+))?(?:[eE]([+-]?\\d+))?");
    private static final int MAX_DIGITS = 100;
    private static final int MAX_EXPONENT = 400;

    private final String file;
    private final JsonParser parser;
    private final boolean lenient;
    private Issue problem;
    private int values;
    private long characters;
    private long start;
    private boolean ended;

    /** @param lenient whether a value ends where it can be read no further */
    ValueReader(String file, JsonParser parser, boolean lenient) {
        this.file = file;
        this.parser = parser;
        this.lenient = lenient;
    }

    /** Forgets what was read so far: from here on the limits hold anew. */
    void reset() {
        problem = null;
        values = 0;
        characters = 0;
    }

    /** Why something read since {@link #reset} must not be loaded. */
    Optional<Issue> problem() {
        return Optional.ofNullable(problem);
    }

    /** Reads the value that begins with the current token to its end; of no use where {@link #problem} is present. */
    JsonValue read() throws IOException, ConnectorException {
        start = parser.currentTokenLocation().getCharOffset();
        JsonValue value = value();
        characters += parser.currentTokenLocation().getCharOffset() - start;
        return value;
    }

    /** Makes the current token count as a value. */
    void count() throws ConnectorException {
        values++;
        if (values > JsonRecords.MAX_VALUES) {
            throw Sentences.refusal(file, line(), "limit.values", JsonRecords.MAX_VALUES);
        }
    }

    private void checkLength() throws ConnectorException {
        if (characters + parser.currentTokenLocation().getCharOffset() - start > JsonRecords.MAX_RECORD) {
            throw Sentences.refusal(file, line(), "limit.record", JsonRecords.MAX_RECORD);
        }
    }

    private JsonValue value() throws IOException, ConnectorException {
        count();
        checkLength();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> JsonValue.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            default -> JsonValue.NULL;
        };
    }

    private JsonValue object() throws IOException, ConnectorException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        try {
            while (!ended && parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (members.put(name, value()) != null) {
                    problem = Sentences.error("record.twice");
                }
            }
        } catch (JsonProcessingException | CharacterCodingException | ConnectorException unreadable) {
            if (!lenient) {
                throw unreadable;
            }
            ended = true;
        }
        return JsonValue.of(members);
    }

    private JsonValue array() throws IOException, ConnectorException {
        List<JsonValue> items = new ArrayList<>();
        try {
            while (!ended && parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value());
            }
        } catch (JsonProcessingException | CharacterCodingException | ConnectorException unreadable) {
            if (!lenient) {
                throw unreadable;
            }
            ended = true;
        }
        return JsonValue.of(items);
    }

    private JsonValue number(String written) {
        Matcher parts = NUMBER.matcher(written);
        if (!parts.matches() || digits(parts.group(1)) + digits(parts.group(2)) > MAX_DIGITS || !isSmall(parts.group(3))) {
            problem = Sentences.error("record.number");
            return JsonValue.NONE;
        }
        return JsonValue.of(new BigDecimal(written));
    }

    private static int digits(String part) {
        return part == null ? 0 : part.length();
    }

    private static boolean isSmall(String exponent) {
        return exponent == null || exponent.length() <= 5 && Math.abs(Integer.parseInt(exponent)) <= MAX_EXPONENT;
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
