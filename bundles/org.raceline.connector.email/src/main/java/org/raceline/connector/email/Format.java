package org.raceline.connector.email;

import java.io.IOException;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;

/** One of the kinds of file that a tool writes. */
interface Format {
    /** Stable name, told when a file is recognised. */
    String id();

    /** Whether a file starts as this kind does. */
    boolean fits(Input input) throws IOException;

    /** Writes all that one file says. The sink knows of the input already. */
    void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException;
}
