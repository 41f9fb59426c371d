package org.raceline.console.internal.answer;

import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Wording;

/** Of a command that has written everything itself. */
public record Silent(int status) implements Answer {
    @Override
    public void json(JsonWriter json) {
        throw new IllegalStateException("nothing to write");
    }

    @Override
    public void csv(CsvWriter csv) {
        throw new IllegalStateException("nothing to write");
    }

    @Override
    public void text(Page page, Wording wording) {
        throw new IllegalStateException("nothing to write");
    }
}
