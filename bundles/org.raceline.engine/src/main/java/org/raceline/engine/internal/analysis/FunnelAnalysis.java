package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;

/** Tells how many get from step to step. */
final class FunnelAnalysis {
    private record FunnelStep(Stage stage, String metric) {
    }

    // Visits, not visitors: a share of people in visits would say nothing.
    private static final List<FunnelStep> FUNNEL = List.of(new FunnelStep(Stage.REACH, "visits"), new FunnelStep(Stage.ACT, "engaged_visits"),
            new FunnelStep(Stage.ACT, "leads"), new FunnelStep(Stage.CONVERT, "orders"), new FunnelStep(Stage.ENGAGE, "repeat_orders"));

    private final Inquiry inquiry;

    FunnelAnalysis(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    Funnel funnel(Period period, Slice filter) {
        Split split = new Split(List.of(), filter, false);
        List<Bucket> bucket = Inquiry.alone(period);
        FormulaEvaluator evaluator = inquiry.evaluator(split, FUNNEL.stream().map(FunnelStep::metric).toList(), bucket);
        List<Funnel.Step> steps = new ArrayList<>();
        Answer before = null;
        for (FunnelStep step : FUNNEL) {
            String metric = step.metric();
            Answer answer = evaluator.answers(metric, bucket).getFirst();
            Reading reading = inquiry.readings(split).one(metric, period, answer);
            boolean comparable = before != null && before.covered().equals(answer.covered());
            Optional<BigDecimal> share = comparable ? share(steps.getLast().reading(), reading) : Optional.empty();
            String name = inquiry.catalogue().metric(metric).map(Metric::name).orElse(metric);
            steps.add(new Funnel.Step(step.stage(), metric, name, reading, share));
            before = answer;
        }
        return new Funnel(period, steps);
    }

    private static Optional<BigDecimal> share(Reading before, Reading now) {
        return before.value().filter(b -> !b.isZero()).flatMap(b -> now.value().map(n -> n.over(b)));
    }
}
