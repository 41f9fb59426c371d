package org.raceline.console.internal.answer;

import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Wording;

/**
 * An answer without any data in it: scripts get it as it is, people a sentence that says what to do next.
 *
 * @param key of the sentence
 */
public record Empty(Answer answer, String key) implements Answer {
    @Override
    public int status() {
        return answer.status();
    }

    @Override
    public void json(JsonWriter json) {
        answer.json(json);
    }

    @Override
    public void csv(CsvWriter csv) {
        answer.csv(csv);
    }

    @Override
    public void text(Page page, Wording wording) {
        page.line(wording.text(key));
    }
}
