package org.raceline.tables.json;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;

/** A JSON file in memory. */
record JsonBytes(byte[] bytes) implements Input {

    static JsonBytes of(String text) {
        return of(text, StandardCharsets.UTF_8);
    }

    static JsonBytes of(String text, Charset charset) {
        return new JsonBytes(text.getBytes(charset));
    }

    @Override
    public String name() {
        return "test.json";
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** All records, those with a problem included. */
    List<JsonRecord> records(String... path) throws Exception {
        List<JsonRecord> all = new ArrayList<>();
        try (JsonRecords records = JsonRecords.open(this, path)) {
            for (Optional<JsonRecord> record = records.next(); record.isPresent(); record = records.next()) {
                all.add(record.get());
            }
        }
        return all;
    }

    /** First line, last line and the member {@code id} of every record; {@code !} for one with a problem. */
    List<String> lines(String... path) throws Exception {
        return records(path).stream()
                .map(each -> each.firstLine() + "-" + each.lastLine() + " " + (each.problem().isPresent() ? "!" : each.value().text("id"))).toList();
    }

    /** The refusal that reading ends with. */
    Issue refusal(String... path) throws Exception {
        try {
            records(path);
        } catch (ConnectorException refused) {
            return refused.issue();
        }
        throw new AssertionError("not refused");
    }

    /** What a sink is told while all records are read, with {@code fact} where a record is handed to the connector. */
    List<String> told(String... path) throws Exception {
        List<String> calls = new ArrayList<>();
        FactSink sink = (FactSink) Proxy.newProxyInstance(JsonBytes.class.getClassLoader(), new Class<?>[] {FactSink.class}, (proxy, method, arguments) -> {
            calls.add(method.getName() + (arguments.length == 2 ? " " + arguments[0] + "-" + arguments[1] : arguments[0] instanceof Issue issue && issue.line() > 0
                    ? " " + issue.line() : ""));
            return null;
        });
        try (JsonRecords records = JsonRecords.open(this, path)) {
            while (records.next(sink).isPresent()) {
                calls.add("fact");
            }
        }
        return calls;
    }
}
