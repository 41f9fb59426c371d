package org.raceline.ui.internal.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.raceline.core.analysis.Attribution;
import org.raceline.core.analysis.AttributionQuery;
import org.raceline.core.analysis.BeforeAfter;
import org.raceline.core.analysis.BeforeAfterQuery;
import org.raceline.core.analysis.ChangeQuery;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Completeness;
import org.raceline.core.analysis.Decomposition;
import org.raceline.core.analysis.Explanation;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.FunnelQuery;
import org.raceline.core.analysis.Matrix;
import org.raceline.core.analysis.MatrixQuery;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.PeopleFunnel;
import org.raceline.core.analysis.PeopleFunnelQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Scorecard;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.service.Analysis;
import org.raceline.core.service.CustomerAnalysis;
import org.raceline.core.service.JourneyAnalysis;

/**
 * Remembers what was answered as long as the facts are the same: pages share answers, and a period that was looked at before
 * is there at once. A question that is being worked on is not worked on twice. Any thread.
 */
final class Answers implements Analysis {
    private static final int MOST = 2000;

    private final Analysis asked;
    private final Map<Object, FutureTask<Object>> known = new ConcurrentHashMap<>();

    Answers(Analysis asked) {
        this.asked = asked;
    }

    @Override
    public Analysis in(String currency) {
        return answer(new Money(currency), q -> new Answers(asked.in(currency)));
    }

    @Override
    public Analysis by(Months months) {
        return answer(months, q -> new Answers(asked.by(months)));
    }

    private record Money(String currency) {
    }

    private record CellQuestion(String kpi, Period period, Comparison comparison, Slice filter) {
    }

    private record BoardQuestion(Period period, Comparison comparison, Slice filter) {
    }

    @Override
    public List<Reading> metric(MetricQuery query) {
        return answer(query, asked::metric);
    }

    private record Why(String metric, Period period, Slice filter, boolean includeExcluded) {
    }

    @Override
    public Explanation explain(String metric, Period period, Slice filter, boolean includeExcluded) {
        return answer(new Why(metric, period, filter, includeExcluded), q -> asked.explain(metric, period, filter, includeExcluded));
    }

    @Override
    public Optional<ScorecardCell> cell(String kpi, Period period, Comparison comparison, Slice filter) {
        return answer(new CellQuestion(kpi, period, comparison, filter), q -> asked.cell(kpi, period, comparison, filter));
    }

    @Override
    public Scorecard scorecard(Period period, Comparison comparison, Slice filter) {
        return answer(new BoardQuestion(period, comparison, filter), q -> asked.scorecard(period, comparison, filter));
    }

    @Override
    public Funnel funnel(FunnelQuery query) {
        return answer(query, asked::funnel);
    }

    @Override
    public Matrix matrix(MatrixQuery query) {
        return answer(query, asked::matrix);
    }

    @Override
    public Decomposition changes(ChangeQuery query) {
        return answer(query, asked::changes);
    }

    @Override
    public List<BeforeAfter> beforeAfter(BeforeAfterQuery query) {
        return answer(query, asked::beforeAfter);
    }

    private record CompletenessQuestion(Period period) {
    }

    @Override
    public Completeness completeness(Period period) {
        return answer(new CompletenessQuestion(period), q -> asked.completeness(period));
    }

    @Override
    public List<String> values(String dimension) {
        return answer(new ValuesQuestion(dimension), q -> asked.values(dimension));
    }

    private record ValuesQuestion(String dimension) {
    }

    @Override
    public CustomerAnalysis customers() {
        return new CustomerAnswers(this, asked.customers());
    }

    @Override
    public JourneyAnalysis journeys() {
        return new JourneyAnalysis() {
            @Override
            public Attribution attribution(AttributionQuery query) {
                return answer(query, asked.journeys()::attribution);
            }

            @Override
            public PeopleFunnel funnel(PeopleFunnelQuery query) {
                return answer(query, asked.journeys()::funnel);
            }
        };
    }

    @SuppressWarnings("unchecked")
    <Q, A> A answer(Q question, Function<Q, A> ask) {
        if (known.size() > MOST) {
            known.clear();
        }
        while (true) {
            FutureTask<Object> mine = new FutureTask<>(() -> ask.apply(question));
            FutureTask<Object> before = known.putIfAbsent(question, mine);
            if (before == null) {
                mine.run();
            }
            FutureTask<Object> task = before == null ? mine : before;
            try {
                return (A) task.get();
            } catch (InterruptedException nobodyWaits) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException failed) {
                known.remove(question, task);
                // Who worked on it may have been a widget that was given up: then it is asked once more.
                if (before == null) {
                    throw unchecked(failed.getCause());
                }
            }
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException problem ? problem : new IllegalStateException(cause);
    }
}
