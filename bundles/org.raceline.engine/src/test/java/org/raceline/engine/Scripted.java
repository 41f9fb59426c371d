package org.raceline.engine;

import java.io.IOException;
import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;

/** A connector that does what a test tells it. */
record Scripted(Recogniser recogniser, Reader reader) implements Connector {
    interface Recogniser {
        Recognition recognise(Input input) throws IOException;
    }

    interface Reader {
        void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException;
    }

    /** Takes every file for its own. */
    static Scripted reading(Reader reader) {
        return new Scripted(input -> Recognition.certain("anything", ""), reader);
    }

    @Override
    public Recognition recognise(Input input) throws IOException {
        return recogniser.recognise(input);
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        sink.input(inputs.getFirst());
        reader.read(inputs.getFirst(), settings, sink);
    }
}
