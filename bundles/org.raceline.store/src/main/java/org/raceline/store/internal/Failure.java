package org.raceline.store.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.core.store.StoreException;

/** Turns what DuckDB says into one sentence for the user. */
final class Failure {
    private static final Pattern HOLDER = Pattern.compile("\\(PID (\\d+)\\)");

    private Failure() {
    }

    /** The file could not be opened. */
    static StoreException opening(SQLException e, Path directory) {
        String said = said(e);
        Matcher holder = HOLDER.matcher(said);
        if (holder.find()) {
            return new StoreException(Messages.text("held-by", directory, holder.group(1)), e);
        }
        if (said.contains("Could not set lock")) {
            return new StoreException(Messages.text("held", directory), e);
        }
        if (said.contains("storage version number")) {
            return new StoreException(Messages.text("newer-file", directory), e);
        }
        if (said.contains("not a valid DuckDB") || said.contains("Corrupt") || said.contains("Could not read enough bytes")) {
            return new StoreException(Messages.text("damaged", directory), e);
        }
        return new StoreException(Messages.text("not-opened", directory), e);
    }

    static StoreException of(SQLException e, Path directory) {
        String said = said(e);
        if (said.contains("No space left")) {
            return new StoreException(Messages.text("full", directory), e);
        }
        if (stops(e) || said.contains("IO Error") || said.contains("Could not write") || said.contains("Could not read")) {
            return new StoreException(Messages.text("input-output", directory), e);
        }
        if (said.startsWith("Out of Memory")) {
            return new StoreException(Messages.text("memory"), e);
        }
        return new StoreException(Messages.text("failed"), e);
    }

    /** Whether the database is of no more use until it is opened anew. */
    static boolean stops(SQLException e) {
        String said = said(e);
        return said.startsWith("FATAL Error") || said.startsWith("INTERNAL Error") || said.contains("has been invalidated");
    }

    private static String said(SQLException e) {
        return String.valueOf(e.getMessage());
    }
}
