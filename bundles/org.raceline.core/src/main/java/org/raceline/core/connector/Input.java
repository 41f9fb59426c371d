package org.raceline.core.connector;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Named bytes that can be opened again and again; never a path. */
public interface Input {
    /** The file's name without folders. */
    String name();

    /** Number of bytes. */
    long size();

    /** The bytes from the start. The caller closes the stream. Reading fails with an {@link IOException} once the run is cancelled. */
    InputStream open() throws IOException;

    /**
     * The encoding that the user told of it, as in {@link Settings#ENCODING}; blank where nothing is told. So that a connector which is
     * asked whether an input is its own reads the text as it will when it reads the input.
     */
    default String encoding() {
        return "";
    }

    /**
     * Told by who reads its text: its bytes are no text in the encoding that it is in as far as that can be known. A connector that is
     * asked whether such an input is its own can only say no; for who runs it this is the reason why.
     *
     * @param why what the user reads of it, and whether the user can help
     */
    default void undecodable(ConnectorException why) {
    }

    /**
     * Other inputs from the same place, such as the regular files of the same folder, the oldest first; none where the place is not
     * known. For who runs a connector: the inputs that a connector is given know no others.
     */
    default List<Input> beside() {
        return List.of();
    }
}
