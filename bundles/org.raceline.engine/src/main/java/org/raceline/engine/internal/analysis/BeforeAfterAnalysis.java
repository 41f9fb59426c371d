package org.raceline.engine.internal.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.raceline.core.analysis.BeforeAfter;
import org.raceline.core.analysis.BeforeAfterQuery;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Kpi;

/** Tells metrics of the days before and of the days after, each side as a whole. */
final class BeforeAfterAnalysis {
    private final Inquiry inquiry;
    private final BeforeAfterQuery query;
    private final List<Bucket> buckets;

    BeforeAfterAnalysis(Inquiry inquiry, BeforeAfterQuery query) {
        this.inquiry = inquiry;
        this.query = query;
        this.buckets = Stream.of(query.before(), query.after()).map(side -> new Bucket(side, side)).toList();
    }

    List<BeforeAfter> all() {
        Split split = new Split(List.of(), query.filter(), false);
        MoneyEvaluator evaluator = inquiry.evaluator(split, query.metrics(), buckets);
        Readings readings = inquiry.readings(split);
        return query.metrics().stream().map(metric -> of(metric, evaluator.answers(metric, buckets), readings)).toList();
    }

    private BeforeAfter of(String metric, List<Answer> answers, Readings readings) {
        Reading before = readings.one(metric, query.before(), answers.getFirst());
        Reading after = readings.one(metric, query.after(), answers.getLast());
        boolean whole = BeforeAfter.whole(before).isPresent() && BeforeAfter.whole(after).isPresent();
        boolean sameSpeaks = answers.getFirst().ranks().equals(answers.getLast().ranks());
        Direction direction = inquiry.catalogue().kpi(metric).map(Kpi::direction).orElse(Direction.CONTEXT);
        return new BeforeAfter(metric, before, after, whole && sameSpeaks ? Change.between(after, before, direction) : Optional.empty());
    }
}
