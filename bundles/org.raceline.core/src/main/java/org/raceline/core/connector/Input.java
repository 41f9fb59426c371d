package org.raceline.core.connector;

import java.io.IOException;
import java.io.InputStream;

/** Named bytes that can be opened again and again; never a path. */
public interface Input {
    /** The file's name without folders. */
    String name();

    /** Number of bytes. */
    long size();

    /** The bytes from the start. The caller closes the stream. Reading fails with an {@link IOException} once the run is cancelled. */
    InputStream open() throws IOException;
}
