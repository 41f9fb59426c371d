package org.raceline.connector.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads a small YAML document from its events alone: no type is looked up and nothing is constructed. Anchors and aliases are
 * refused, so that no document can be larger than it looks.
 */
final class YamlReader {
    /** Largest document, in bytes. */
    static final int MOST_BYTES = 64 << 10;
    private static final int DEEPEST = 8;

    private final ParserImpl events;

    private YamlReader(String text) {
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(MOST_BYTES).setUseMarks(true).build();
        events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /** @throws ConnectorException if it is not one document of UTF-8 text within the limits, with the line */
    static Yaml read(byte[] bytes) throws ConnectorException {
        if (bytes.length > MOST_BYTES) {
            throw Sentences.refusal(0, "yaml.large", MOST_BYTES >> 10);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new YamlReader(text.startsWith("\uFEFF") ? text.substring(1) : text).document();
        } catch (CharacterCodingException otherEncoding) {
            throw Sentences.refusal(0, "yaml.encoding");
        } catch (MarkedYamlEngineException wrong) {
            throw Sentences.refusal(wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0), "yaml.syntax", wrong.getProblem());
        } catch (YamlEngineException wrong) {
            throw Sentences.refusal(0, "yaml.syntax", String.valueOf(wrong.getMessage()));
        }
    }

    private Yaml document() throws ConnectorException {
        events.next();
        if (events.checkEvent(Event.ID.StreamEnd)) {
            throw Sentences.refusal(0, "yaml.empty");
        }
        events.next();
        Yaml root = node(events.next(), 0);
        events.next();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            throw Sentences.refusal(line(events.peekEvent()), "yaml.several");
        }
        return root;
    }

    private Yaml node(Event event, int depth) throws ConnectorException {
        if (depth > DEEPEST) {
            throw Sentences.refusal(line(event), "yaml.deep");
        }
        Optional<Anchor> anchor = event instanceof NodeEvent named ? named.getAnchor() : Optional.empty();
        if (anchor.isPresent()) {
            throw Sentences.refusal(line(event), "yaml.anchor");
        }
        return switch (event) {
            case ScalarEvent scalar -> new Yaml.Text(scalar.getValue(), line(event));
            case CollectionStartEvent start when start.getEventId() == Event.ID.MappingStart -> entries(line(event), depth);
            case CollectionStartEvent start -> items(line(start), depth);
            default -> throw Sentences.refusal(line(event), "yaml.anchor");
        };
    }

    private Yaml items(int line, int depth) throws ConnectorException {
        List<Yaml> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(events.next(), depth + 1));
        }
        events.next();
        return new Yaml.Items(items, line);
    }

    private Yaml entries(int line, int depth) throws ConnectorException {
        Map<String, Yaml> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Yaml key = node(events.next(), depth + 1);
            if (!(key instanceof Yaml.Text(String name, int at))) {
                throw Sentences.refusal(key.line(), "yaml.key");
            }
            if (lines.put(name, at) != null) {
                throw Sentences.refusal(at, "yaml.twice", name);
            }
            values.put(name, node(events.next(), depth + 1));
        }
        events.next();
        return new Yaml.Entries(values, lines, line);
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
