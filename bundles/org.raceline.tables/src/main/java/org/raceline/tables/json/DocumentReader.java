package org.raceline.tables.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Issue;

/** One JSON document, walked along a path to its records; what is not on the path is kept as the rest. */
final class DocumentReader implements RecordReader {
    private final String file;
    private final JsonText text;
    private final List<String> path;
    private final JsonParser parser;
    private final ValueReader records;
    private final ValueReader others;
    /** What is open on the way to where the parser is, the innermost first. */
    private final Deque<OpenValue> open = new ArrayDeque<>();
    private JsonValue root = JsonValue.NONE;
    private boolean begun;
    private boolean ended;
    private long recordLine;
    private Issue problem;

    DocumentReader(String file, JsonText text, List<String> path) throws IOException {
        this.file = file;
        this.text = text;
        this.path = path;
        parser = ValueReader.FACTORY.createParser(text);
        records = new ValueReader(file, parser, false);
        others = new ValueReader(file, parser, false);
    }

    @Override
    public Optional<JsonRecord> next() throws IOException, ConnectorException {
        try {
            while (!ended) {
                recordLine = 0;
                Optional<JsonRecord> record = step();
                if (record.isPresent()) {
                    return record;
                }
            }
            return Optional.empty();
        } catch (CharacterCodingException malformed) {
            throw badEncoding();
        } catch (StreamConstraintsException beyond) {
            throw Sentences.refusal(file, parser.currentLocation().getLineNr(), "limit.depth", JsonRecords.MAX_DEPTH, JsonRecords.MAX_TEXT);
        } catch (JsonProcessingException broken) {
            return Optional.of(broken(parser.currentLocation().getLineNr()));
        }
    }

    /** Goes on by one value outside the records, or by one record. */
    private Optional<JsonRecord> step() throws IOException, ConnectorException {
        JsonToken token = parser.nextToken();
        OpenValue parent = open.peek();
        if (parent == null) {
            return begun ? end(token) : begin(token);
        }
        if (token.isStructEnd()) {
            open.pop();
            add(parent.value());
            return Optional.empty();
        }
        if (parent.holdsRecords()) {
            return Optional.of(record(parent.holder()));
        }
        if (token != JsonToken.FIELD_NAME) {
            return enter(parent.step(), parent.pointer() + "/" + parent.count());
        }
        String name = parser.currentName();
        if (!parent.name(name)) {
            throw Sentences.refusal(file, line(), "record.twice");
        }
        parser.nextToken();
        if (parent.step() < path.size() && name.equals(path.get(parent.step()))) {
            return enter(parent.step() + 1, parent.pointer() + "/" + name.replace("~", "~0").replace("/", "~1"));
        }
        add(other());
        return Optional.empty();
    }

    private Optional<JsonRecord> begin(JsonToken first) throws IOException, ConnectorException {
        begun = true;
        ended = first == null;
        return ended ? Optional.empty() : enter(0, "");
    }

    private Optional<JsonRecord> end(JsonToken more) throws IOException, ConnectorException {
        ended = true;
        return more == null ? Optional.empty() : Optional.of(broken(line()));
    }

    /** The current token begins a value on the path. */
    private Optional<JsonRecord> enter(int step, String pointer) throws IOException, ConnectorException {
        others.count();
        boolean arrived = step == path.size();
        String holder = open.isEmpty() ? "" : open.peek().pointer();
        switch (parser.currentToken()) {
            case START_ARRAY -> open.push(OpenValue.array(step, pointer, holder, arrived));
            case START_OBJECT -> {
                if (arrived) {
                    JsonRecord record = record(holder);
                    add(JsonValue.of(Map.of()));
                    return Optional.of(record);
                }
                open.push(OpenValue.object(step, pointer));
            }
            default -> add(other());
        }
        return Optional.empty();
    }

    private JsonValue other() throws IOException, ConnectorException {
        JsonValue value = others.read();
        if (others.problem().isPresent()) {
            throw new ConnectorException(others.problem().get().in(file, line()));
        }
        return value;
    }

    private JsonRecord record(String holder) throws IOException, ConnectorException {
        recordLine = line();
        records.reset();
        JsonValue value = records.read();
        return new JsonRecord(records.problem().isPresent() ? JsonValue.NONE : value, recordLine, line(), holder, records.problem());
    }

    private void add(JsonValue value) {
        if (open.isEmpty()) {
            root = value;
        } else {
            open.peek().add(value);
        }
    }

    /** From a line on, or from the begin of the record at hand, the document is not JSON: all of that is one bad record. */
    private JsonRecord broken(long line) throws IOException, ConnectorException {
        ended = true;
        try {
            text.drain();
        } catch (CharacterCodingException malformed) {
            throw badEncoding();
        }
        long first = recordLine > 0 ? recordLine : Math.clamp(line, 1, text.lines());
        problem = Sentences.error("document.broken").in(file, first);
        return new JsonRecord(JsonValue.NONE, first, text.lines(), "", Optional.of(problem));
    }

    private ConnectorException badEncoding() {
        return Sentences.refusal(file, Math.max(1, text.lines()), "file.encoding", text.encoding());
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    @Override
    public JsonValue rest() {
        JsonValue inner = null;
        for (OpenValue each : open) {
            inner = inner == null ? each.value() : each.valueWith(inner);
        }
        return inner == null ? root : inner;
    }

    @Override
    public Optional<Issue> problem() {
        return Optional.ofNullable(problem);
    }
}
