package org.raceline.console.internal.answer;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Authority;
import org.raceline.core.model.Source;

/**
 * Sources, and who of them speaks for which metric.
 *
 * @param preferred id of the source that was chosen for all that it states
 */
public record SourcesAnswer(List<Source> sources, List<Authority> authorities, Optional<String> preferred) implements Answer {
    @Override
    public void json(JsonWriter json) {
        json.object().name("sources").array();
        for (Source source : sources) {
            json.object().member("id", source.id()).member("connector", source.connector()).member("name", source.name())
                    .member("zone", orNull(zone(source))).member("locale", orNull(source.locale()))
                    .member("currency", orNull(source.currency())).name("settings").object();
            new TreeMap<>(source.settings()).forEach(json::member);
            json.endObject();
            if (source.rank().isPresent()) {
                json.member("rank", source.rank().getAsInt());
            } else {
                json.member("rank", (String) null);
            }
            json.member("speaksFor", metrics(source, Authority::speaking)).member("besides", metrics(source, Authority::besides)).endObject();
        }
        json.endArray().endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("id", "connector", "name", "zone", "locale", "currency", "rank", "speaksFor", "besides"));
        for (Source source : sources) {
            csv.text(source.id()).text(source.connector()).text(source.name()).text(zone(source)).text(source.locale()).text(source.currency())
                    .text(rank(source)).text(String.join(" ", metrics(source, Authority::speaking))).text(String.join(" ", metrics(source, Authority::besides)))
                    .endRow();
        }
    }

    @Override
    public void text(Page page, Wording wording) {
        if (sources.isEmpty()) {
            page.line(wording.text("empty.sources"));
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(heads(wording, "source", "name", "connector", "zone", "locale", "currency", "rank"));
        sources.forEach(s -> rows.add(List.of(Cell.left(s.id()), Cell.left(s.name()), Cell.left(s.connector()), Cell.left(zone(s)), Cell.left(s.locale()),
                Cell.left(s.currency()), Cell.right(rank(s)))));
        page.table(rows);
        preferred.ifPresent(id -> page.line(wording.text("sources.preferred", id)));
        if (!authorities.isEmpty()) {
            page.blank();
            table(page, wording, authorities);
        }
    }

    static void table(Page page, Wording wording, List<Authority> authorities) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(heads(wording, "metric", "speaks", "besides", "chosen"));
        authorities.forEach(a -> rows.add(List.of(Cell.left(a.metric()), Cell.left(String.join(", ", a.speaking())),
                Cell.left(String.join(", ", a.besides()), Style.FAINT), Cell.left(a.chosenByUser() && !a.besides().isEmpty() ? wording.text("sources.chosen") : ""))));
        page.table(rows);
    }

    private static List<Cell> heads(Wording wording, String... columns) {
        List<Cell> heads = new ArrayList<>();
        for (String column : columns) {
            String text = wording.text("column." + column);
            heads.add(column.equals("rank") ? Cell.right(text, Style.FAINT) : Cell.left(text, Style.FAINT));
        }
        return heads;
    }

    private List<String> metrics(Source source, Function<Authority, List<String>> part) {
        return authorities.stream().filter(a -> part.apply(a).contains(source.id())).map(Authority::metric).toList();
    }

    private static String rank(Source source) {
        return source.rank().isPresent() ? Integer.toString(source.rank().getAsInt()) : "";
    }

    private static String zone(Source source) {
        return source.zone().map(ZoneId::getId).orElse("");
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
