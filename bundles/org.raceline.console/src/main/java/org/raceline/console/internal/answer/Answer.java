package org.raceline.console.internal.answer;

import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Wording;

/** What a command answers. */
public interface Answer {
    /** Everything was done. */
    int DONE = 0;
    /** A part was not done: a record was rejected, something must be said, a metric is unknown. */
    int PARTLY = 1;
    /** Nothing was done. */
    int FAILED = 2;

    /** The exit status. */
    default int status() {
        return DONE;
    }

    void json(JsonWriter json);

    void csv(CsvWriter csv);

    void text(Page page, Wording wording);
}
