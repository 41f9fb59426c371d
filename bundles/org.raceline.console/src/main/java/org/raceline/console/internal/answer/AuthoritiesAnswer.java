package org.raceline.console.internal.answer;

import java.util.List;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Authority;

/** Who speaks for some metrics. */
public record AuthoritiesAnswer(List<Authority> authorities) implements Answer {
    @Override
    public void json(JsonWriter json) {
        json.object().name("authorities").array();
        for (Authority authority : authorities) {
            json.object().member("metric", authority.metric()).member("speaking", authority.speaking()).member("besides", authority.besides())
                    .member("chosen", authority.chosenByUser()).endObject();
        }
        json.endArray().endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("metric", "speaking", "besides", "chosen"));
        for (Authority authority : authorities) {
            csv.text(authority.metric()).text(String.join(" ", authority.speaking())).text(String.join(" ", authority.besides()))
                    .text(Boolean.toString(authority.chosenByUser())).endRow();
        }
    }

    @Override
    public void text(Page page, Wording wording) {
        SourcesAnswer.table(page, wording, authorities);
    }
}
