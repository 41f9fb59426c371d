package org.raceline.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;

/** An input in memory. */
record Bytes(byte[] bytes) implements Input {

    static Bytes of(String text) {
        return of(text, StandardCharsets.UTF_8);
    }

    static Bytes of(String text, Charset charset) {
        return new Bytes(text.getBytes(charset));
    }

    @Override
    public String name() {
        return "test.csv";
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** All rows. */
    List<Row> rows(Dialect dialect) throws IOException, ConnectorException {
        return rows(dialect, Settings.NONE);
    }

    /** All rows of a file of which the user told something. */
    List<Row> rows(Dialect dialect, Settings settings) throws IOException, ConnectorException {
        List<Row> all = new ArrayList<>();
        try (Rows rows = Rows.open(this, dialect, settings)) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }

    /** The refusal that reading ends with. */
    ConnectorException refusal() {
        try {
            rows(Dialect.COMMA);
        } catch (ConnectorException refused) {
            return refused;
        } catch (IOException other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("not refused");
    }
}
