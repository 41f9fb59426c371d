package org.raceline.connector.email;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;

/** The kinds of file of one tool. The first that fits reads a file. */
record Formats(List<Format> formats) {

    Recognition recognise(Input input) throws IOException {
        return fitting(input).map(format -> Recognition.certain(format.id(), "")).orElse(Recognition.NO);
    }

    /** @throws ConnectorException if a file is none of these kinds, or cannot be read */
    void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            Format format = fitting(input).orElseThrow(() -> new ConnectorException(Sentences.error("unknown")));
            sink.input(input);
            format.read(input, settings, sink);
        }
    }

    private Optional<Format> fitting(Input input) throws IOException {
        for (Format format : formats) {
            if (format.fits(input)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
