package org.raceline.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.raceline.core.analysis.Origin;
import org.raceline.core.model.Period;
import org.raceline.core.store.ObservationQuestion;
import org.raceline.core.store.TouchpointQuestion;

/** The imports and lines behind an answer. */
final class Origins {
    private Origins() {
    }

    static List<Origin> of(Session session, Columns columns, TouchpointQuestion question) {
        if (question.sources().isEmpty() || question.buckets().isEmpty()) {
            return List.of();
        }
        List<Sql> days = new ArrayList<>();
        for (Period bucket : question.buckets()) {
            days.add(Sql.of("day between ? and ?", bucket.from(), bucket.to()));
        }
        List<Sql> conditions = new ArrayList<>(List.of(Sql.of("superseded_by is null and kind = ? and source in ({}) and ({})", question.metric().kind(),
                Sql.list(question.sources()), Sql.join(" or ", days))));
        conditions.addAll(Questions.conditions(columns, question.metric().filter()));
        conditions.addAll(Questions.conditions(columns, question.filter()));
        Set<String> counted = question.metric().despite().isEmpty() ? Set.of("") : Set.of("", question.metric().despite());
        return of(session, Sql.of("select import, exclusions, count(*) as facts, min(nullif(first_line, 0)) as first, max(last_line) as last from touchpoint "
                + "where {} group by all", Sql.join(" and ", conditions)), counted, question.includeExcluded());
    }

    static List<Origin> of(Session session, Columns columns, ObservationQuestion question) {
        if (question.metrics().isEmpty() || question.cuts().isEmpty()) {
            return List.of();
        }
        return of(session, Sql.of("select import, '' as exclusions, count(*) as facts, min(nullif(first_line, 0)) as first, max(last_line) as last from observation "
                + "where {} group by all", Sql.join(" and ", Questions.conditions(columns, question))), Set.of(""), true);
    }

    private static List<Origin> of(Session session, Sql facts, Set<String> counted, boolean all) {
        return session.rows(Sql.of("select i.ref, i.source, i.file, f.exclusions, f.facts, f.first, f.last from ({}) f join import i on i.id = f.import "
                + "order by coalesce(i.place, i.id), f.exclusions", facts), row -> new Origin(row.text(1), row.text(2), row.text(3), row.text(4),
                all || counted.contains(row.text(4)), row.number(5), row.number(6), row.number(7)));
    }
}
