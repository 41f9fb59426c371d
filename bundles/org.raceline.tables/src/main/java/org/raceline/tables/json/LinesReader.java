package org.raceline.tables.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;

/** NDJSON: every line that is not blank is a record, and a broken one costs only itself. */
final class LinesReader implements RecordReader {
    private static final int END = -1;

    private final String file;
    private final JsonText text;
    private final char[] buffer = new char[1 << 13];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int limit;
    private long number;

    LinesReader(String file, JsonText text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Whether a file holds one object a line: its first line with anything on it is one and more follows, or the first is broken
     * and the two after it are objects.
     */
    static boolean isNdjson(Input input) throws IOException {
        try (JsonText text = JsonText.open(input, Long.MAX_VALUE)) {
            LinesReader lines = new LinesReader(input.name(), text);
            if (!lines.advance() || lines.line.charAt(0) != '{') {
                return false;
            }
            return lines.isObject() ? lines.hasMore() : lines.advance() && lines.isObject() && lines.advance() && lines.isObject();
        } catch (ConnectorException notText) {
            return false;
        }
    }

    @Override
    public Optional<JsonRecord> next() throws IOException, ConnectorException {
        return advance() ? Optional.of(record()) : Optional.empty();
    }

    private JsonRecord record() throws IOException {
        try (JsonParser parser = ValueReader.FACTORY.createParser(line.toString())) {
            ValueReader values = new ValueReader(file, parser, false);
            parser.nextToken();
            JsonValue value = values.read();
            if (parser.nextToken() != null) {
                return broken(Sentences.error("line.broken"));
            }
            return values.problem().map(this::broken).orElseGet(() -> new JsonRecord(value, number, number, "", Optional.empty()));
        } catch (JsonProcessingException unreadable) {
            return broken(Sentences.error("line.broken"));
        } catch (ConnectorException tooLarge) {
            return broken(tooLarge.issue());
        }
    }

    private JsonRecord broken(Issue issue) {
        return new JsonRecord(JsonValue.NONE, number, number, "", Optional.of(issue));
    }

    private boolean isObject() throws IOException {
        try (JsonParser parser = ValueReader.FACTORY.createParser(line.toString())) {
            return parser.nextToken() == JsonToken.START_OBJECT && parser.skipChildren() != null && parser.nextToken() == null;
        } catch (JsonProcessingException broken) {
            return false;
        }
    }

    /** Reads the next line that is not blank, without white space around. */
    private boolean advance() throws IOException, ConnectorException {
        line.setLength(0);
        for (int c = peek(); c != END; c = peek()) {
            number++;
            for (; c != END && c != '\n' && c != '\r'; c = peek()) {
                position++;
                if (line.length() > 0 || !isSpace((char) c)) {
                    line.append((char) c);
                }
                if (line.length() > JsonRecords.MAX_RECORD) {
                    throw Sentences.refusal(file, number, "limit.record", JsonRecords.MAX_RECORD);
                }
            }
            if (c == '\r') {
                position++;
                c = peek();
            }
            if (c == '\n') {
                position++;
            }
            if (!line.isEmpty()) {
                return true;
            }
        }
        return false;
    }


    private boolean hasMore() throws IOException, ConnectorException {
        int c = peek();
        for (; c != END && (isSpace((char) c) || c == '\n' || c == '\r'); c = peek()) {
            position++;
        }
        return c != END;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private int peek() throws IOException, ConnectorException {
        if (position == limit) {
            try {
                limit = Math.max(0, text.read(buffer, 0, buffer.length));
            } catch (CharacterCodingException malformed) {
                throw Sentences.refusal(file, text.lines(), "file.encoding", text.encoding());
            }
            position = 0;
        }
        return limit == 0 ? END : buffer[position];
    }

    @Override
    public JsonValue rest() {
        return JsonValue.NONE;
    }

    @Override
    public Optional<Issue> problem() {
        return Optional.empty();
    }
}
