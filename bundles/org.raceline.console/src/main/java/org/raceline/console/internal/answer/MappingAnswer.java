package org.raceline.console.internal.answer;

import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.model.Issue;

/**
 * What is wrong with a mapping profile.
 *
 * @param trial what it would make of a table
 */
public record MappingAnswer(List<Issue> issues, Optional<ImportAnswer> trial) implements Answer {
    @Override
    public int status() {
        return issues.isEmpty() ? trial.map(ImportAnswer::status).orElse(DONE) : FAILED;
    }

    @Override
    public void json(JsonWriter json) {
        json.object().name("problems").array();
        for (Issue issue : issues) {
            json.object().name("line");
            if (issue.line() > 0) {
                json.value(issue.line());
            } else {
                json.value(null);
            }
            json.member("what", issue.what()).member("remedy", issue.remedy()).endObject();
        }
        json.endArray();
        trial.ifPresent(answer -> answer.members(json));
        json.endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("line", "what", "remedy"));
        issues.forEach(issue -> csv.text(issue.line() > 0 ? Long.toString(issue.line()) : "").text(issue.what()).text(issue.remedy()).endRow());
    }

    @Override
    public void text(Page page, Wording wording) {
        if (issues.isEmpty()) {
            page.line(wording.text("mapping.good"), Style.GOOD);
        }
        for (Issue issue : issues) {
            String sentences = issue.what() + " " + issue.remedy();
            page.line(issue.line() > 0 ? wording.text("import.issue.line", Long.toString(issue.line()), sentences) : sentences, Style.BAD);
        }
        trial.ifPresent(answer -> answer.text(page.blank(), wording));
    }
}
