package org.raceline.core.connector;

import java.io.IOException;
import java.util.List;

/**
 * Turns the export files of one kind of source into facts: record to fact, or record to issue, and nothing else.
 *
 * <p>An OSGi service with the property {@code connector.id} (write {@link ConnectorId}) and, for the module path, a JPMS
 * provider; a public class with a public constructor without parameters. What it is called and what it feeds stands in the
 * extension point {@code org.raceline.core.connectors}. Calls come from one worker thread at a time; an instance keeps no
 * state between calls. It never opens files, databases or connections itself, and never reads the computer's locale or zone.
 */
public interface Connector {

    /**
     * Whether an input is of this connector's kind. Read the head only: a few kilobytes.
     *
     * @throws IOException if the input cannot be read
     */
    Recognition recognise(Input input) throws IOException;

    /**
     * Reads inputs that belong together and writes what they say. Every physical line is accounted for through the sink.
     * Cancelling surfaces as an {@link IOException} from the input: let it pass.
     *
     * @throws IOException        if an input cannot be read
     * @throws ConnectorException if nothing can be loaded, with a sentence that says what to do
     */
    void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException;
}
