package org.raceline.engine.internal.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import org.raceline.core.analysis.FollowUp;
import org.raceline.core.analysis.FollowUpArithmetic;
import org.raceline.core.analysis.FollowUpQuery;
import org.raceline.core.analysis.FollowUps;
import org.raceline.core.analysis.Missing;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Calendar;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.store.SpanQuestion;
import org.raceline.core.store.SpanRow;
import org.raceline.core.store.Store;

/** Answers what became of those who began: of customers whether they came back, of leads whether they were won. */
final class Tracking {
    private final Catalogue catalogue;
    private final Store store;
    private final Facts facts;
    private final Calendar calendar;

    Tracking(Catalogue catalogue, Store store, Facts facts, Calendar calendar) {
        this.catalogue = catalogue;
        this.store = store;
        this.facts = facts;
        this.calendar = calendar;
    }

    FollowUps followUps(SpanQuestion.Span span, FollowUpQuery query) {
        String id = span == SpanQuestion.Span.TO_FOLLOWING ? "closed_leads" : "new_customers";
        if (!(catalogue.metric(id).orElse(null) instanceof Metric.Counted metric)) {
            return missing(new Lack(Reason.UNKNOWN_METRIC, "unknown-metric", id));
        }
        EverSpeaking speakers = new EverSpeaking(metric, facts);
        Optional<Lack> lack = speakers.lack(query.period(), query.filter().dimensions());
        Optional<Following> following = metric.count().needsThen() ? Optional.of(new Following(metric, facts)) : Optional.empty();
        if (lack.isEmpty() && following.filter(f -> !f.isKnownTo(speakers.sources())).isPresent()) {
            lack = Optional.of(Lack.unfollowed(metric.name()));
        }
        if (lack.isPresent()) {
            return missing(lack.get());
        }
        Coverage after = following.map(f -> f.known(speakers.sources())).orElse(speakers.covered());
        List<Period> periods = query.grain().split(query.period(), calendar).stream().filter(p -> !speakers.covered().within(p).isEmpty()).toList();
        List<SpanRow> rows = store.spans(new SpanQuestion(span, metric, speakers.sources(), periods, query.filter(), query.includeExcluded()));
        List<FollowUp> answer = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Map<OptionalInt, Long> counts = new HashMap<>();
            int bucket = i;
            rows.stream().filter(r -> r.bucket() == bucket).forEach(r -> counts.merge(r.days(), r.count(), Long::sum));
            answer.add(FollowUpArithmetic.of(periods.get(i), speakers.covered().covers(periods.get(i)), counts, newest(speakers, following), query.within()));
        }
        return new FollowUps(answer, FollowUpArithmetic.averages(answer), Optional.empty(), flags(speakers, after, answer));
    }

    /** What is not known of one of the sources is not known. */
    private static LocalDate newest(EverSpeaking speakers, Optional<Following> following) {
        return following.map(f -> f.newest(speakers.sources())).or(speakers::newest).orElseThrow();
    }

    private static SequencedSet<String> flags(EverSpeaking speakers, Coverage after, List<FollowUp> answer) {
        Period asked = new Period(answer.getFirst().period().from(), answer.getLast().period().to());
        SequencedSet<String> flags = speakers.flags(asked);
        if (answer.stream().anyMatch(f -> !f.mature())) {
            flags.add(Reading.IMMATURE);
        }
        LocalDate newest = after.span().orElseThrow().to();
        if (newest.isAfter(asked.from()) && after.within(new Period(asked.from(), newest)).periods().size() > 1) {
            flags.add(Reading.GAPS_AFTER);
        }
        if (answer.stream().anyMatch(f -> f.undated() > 0)) {
            flags.add(Reading.DISORDER);
        }
        return flags;
    }

    private FollowUps missing(Lack lack) {
        return new FollowUps(List.of(), List.of(), Optional.of(new Missing(lack.reason(), new Explanations().of(lack, catalogue))), new LinkedHashSet<>());
    }
}
