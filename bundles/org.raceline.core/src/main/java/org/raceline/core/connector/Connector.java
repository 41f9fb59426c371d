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
     * Which of other inputs are parts of the same whole as an input, so that each of them says little without the others: tables
     * dumped from one database, for example. They are read in one run and make one import. Asked for an input that this connector
     * recognised, before it is read; whichever of the parts is asked about, the answer names all the others.
     *
     * @param others of any kind, what was given together with it first, then what lies beside it, the newest first; look at their heads
     *               only
     * @return some of them, each a different part; empty where the input stands alone
     * @throws IOException if an input cannot be read
     */
    default List<Input> parts(Input input, List<Input> others) throws IOException {
        return List.of();
    }

    /**
     * Which of the inputs beside one continue what it says, proven by what they hold and not by their names: the list of won deals
     * beside the list of leads that they were. Each becomes an import of its own after that of the input. Asked for an input that
     * was imported.
     *
     * @param beside inputs of any kind, the oldest first; they may be read as a whole
     * @return some of them; empty where there is nothing to add
     * @throws IOException if an input cannot be read
     */
    default List<Input> companions(Input input, List<Input> beside) throws IOException {
        return List.of();
    }

    /**
     * Reads an input, or the {@linkplain #parts parts} of a whole, the one asked about first, and writes what they say. Every
     * physical line of each is accounted for through the sink; a fact that several parts make up belongs to the record of one of
     * them, and the records of the others hold no facts. Cancelling surfaces as an {@link IOException} from the input: let it pass.
     *
     * @throws IOException        if an input cannot be read
     * @throws ConnectorException if nothing can be loaded, with a sentence that says what to do
     */
    void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException;
}
