package org.raceline.console;

import java.util.List;
import org.raceline.console.internal.Interpreter;
import org.raceline.console.internal.Session;

/** The command line of Raceline. Each run opens what it needs and closes it again; nothing is kept between runs. */
public final class Console {
    /** Standard output could not be written. */
    private static final int OUTPUT_LOST = 2;

    private final Collaborators collaborators;
    private final Terminal terminal;

    public Console(Collaborators collaborators, Terminal terminal) {
        this.collaborators = collaborators;
        this.terminal = terminal;
    }

    /**
     * Carries out a command; blocks until it is done. Never throws for what a user or a file did.
     *
     * @param words as the shell passes them, without the program's name
     * @return the exit status: 0 all is done, 1 a part is not, 2 nothing is
     */
    public int run(List<String> words) {
        int status = new Interpreter(new Session(collaborators, terminal)).run(words);
        return terminal.out().checkError() ? OUTPUT_LOST : status;
    }
}
