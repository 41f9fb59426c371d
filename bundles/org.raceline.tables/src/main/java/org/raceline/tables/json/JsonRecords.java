package org.raceline.tables.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;

/**
 * Reads the records of a JSON file one by one, in constant memory. Records are the elements of the array at the end of a path of
 * member names; arrays on the way are entered, so that {@code reports}, {@code rows} means the rows of every report, and a single
 * object at the end of the path is one record. Without a path they are the elements of the top-level array, or the top-level
 * object as one record, or, in NDJSON, the lines.
 *
 * <p>A broken line of NDJSON costs only itself. A document that is cut or broken is read up to there, and the rest of it is one
 * record with a problem. A record in which a member stands twice, or a number has more than 100 digits or an exponent beyond
 * 400, has a problem as well.
 *
 * <p>Refused with a sentence are text that is neither UTF-8 nor, by its byte order mark, UTF-16, and what is beyond the limits: a
 * depth of {@value #MAX_DEPTH}, a text of {@value #MAX_TEXT} characters, and {@value #MAX_RECORD} characters or
 * {@value #MAX_VALUES} values of one record or of all that stands outside the records. Not thread-safe.
 */
public final class JsonRecords implements Closeable {
    /** Deepest nesting. */
    public static final int MAX_DEPTH = 64;
    /** Longest text, in characters. */
    public static final int MAX_TEXT = 1 << 20;
    /** Longest record, in characters. */
    public static final int MAX_RECORD = 8 << 20;
    /** Most values of one record, at any depth. */
    public static final int MAX_VALUES = 100_000;
    private static final int HEAD = 1 << 16;

    private final JsonText text;
    private final RecordReader reader;
    private long claimed;
    private long rejected;

    private JsonRecords(JsonText text, RecordReader reader) {
        this.text = text;
        this.reader = reader;
    }

    /**
     * Opens an input. Close it afterwards.
     *
     * @param path member names from the root to the records
     * @throws IOException if the input cannot be read
     */
    public static JsonRecords open(Input input, String... path) throws IOException {
        boolean lines = path.length == 0 && LinesReader.isNdjson(input);
        JsonText text = JsonText.open(input, Long.MAX_VALUE);
        return new JsonRecords(text, lines ? new LinesReader(input.name(), text) : new DocumentReader(input.name(), text, List.of(path)));
    }

    /**
     * What the first 64 KB of an input say, for recognising it: all that is open there is closed, so that the last value at each
     * depth may be incomplete. Of NDJSON the first line; {@link JsonValue#NONE} where it is not JSON.
     */
    public static JsonValue head(Input input) throws IOException {
        try (JsonText text = JsonText.open(input, HEAD); JsonParser parser = ValueReader.FACTORY.createParser(text)) {
            return parser.nextToken() == null ? JsonValue.NONE : new ValueReader(input.name(), parser, true).read();
        } catch (JsonProcessingException | CharacterCodingException | ConnectorException notJson) {
            return JsonValue.NONE;
        }
    }

    /**
     * What a document says outside its records: the document with the arrays of records empty. Reads it to the end, so that it
     * does not matter what stands before the records and what after them.
     */
    public static JsonValue rest(Input input, String... path) throws IOException, ConnectorException {
        try (JsonRecords records = open(input, path)) {
            while (records.next().isPresent()) {
                // only the rest is asked for
            }
            return records.rest();
        }
    }

    /**
     * The next record, those with a problem included.
     *
     * @return empty at the end of the file
     * @throws IOException        if the input cannot be read
     * @throws ConnectorException if it is not text in a known encoding or is beyond the limits
     */
    public Optional<JsonRecord> next() throws IOException, ConnectorException {
        return reader.next();
    }

    /** As {@link #next(FactSink, Consumer)}, where nothing is to be done before a record. */
    public Optional<JsonRecord> next(FactSink sink) throws IOException, ConnectorException {
        return next(sink, record -> {
        });
    }

    /**
     * The next record without a problem, announced to the sink, which is told of all lines on the way: those of no record are
     * header, and what has a problem is rejected. Use it for all records of an input or for none. Where records share a line,
     * the lines are the first one's, and what shares it with a rejected one is passed over.
     *
     * @param before is given the record just before it is announced, e.g. to begin another cut
     * @return empty at the end of the file
     */
    public Optional<JsonRecord> next(FactSink sink, Consumer<JsonRecord> before) throws IOException, ConnectorException {
        for (Optional<JsonRecord> next = next(); next.isPresent(); next = next()) {
            JsonRecord record = next.get();
            claimUntil(record.firstLine() - 1, sink);
            if (record.lastLine() <= rejected && record.problem().isEmpty()) {
                continue;
            }
            if (record.problem().isEmpty()) {
                before.accept(record);
                claim(record, sink);
                return next;
            }
            if (claim(record, sink)) {
                sink.reject(record.problem().get());
                rejected = record.lastLine();
            } else {
                sink.report(record.problem().get().in("", record.lastLine()));
            }
        }
        claimUntil(text.lines(), sink);
        return Optional.empty();
    }

    private void claimUntil(long last, FactSink sink) {
        if (last > claimed) {
            sink.header(claimed + 1, last);
            claimed = last;
        }
    }

    /** Answers whether it has a line of its own. */
    private boolean claim(JsonRecord record, FactSink sink) {
        if (record.lastLine() <= claimed) {
            return false;
        }
        sink.record(claimed + 1, record.lastLine());
        claimed = record.lastLine();
        return true;
    }

    /** What was read so far outside the records: the document with the arrays of records empty. Of NDJSON there is none. */
    public JsonValue rest() {
        return reader.rest();
    }

    /** Once it is known: why the document cannot be read to its end. It is the problem of the last record too. */
    public Optional<Issue> problem() {
        return reader.problem();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
