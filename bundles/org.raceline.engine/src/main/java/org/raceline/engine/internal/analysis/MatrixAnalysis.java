package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Matrix;
import org.raceline.core.analysis.MatrixQuery;
import org.raceline.core.analysis.RatioOfSums;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;

/** Puts metrics side by side for each value of a dimension. */
final class MatrixAnalysis {
    private final Inquiry inquiry;
    private final MatrixQuery query;
    private final List<Bucket> buckets;
    private final Split whole;
    private final Split parted;

    MatrixAnalysis(Inquiry inquiry, MatrixQuery query) {
        this.inquiry = inquiry;
        this.query = query;
        this.buckets = Inquiry.buckets(query.period(), query.comparison());
        this.whole = new Split(List.of(), query.filter(), false);
        this.parted = new Split(List.of(query.dimension()), query.filter(), false);
    }

    /** One metric, answered as a whole and by the dimension: the asked period first, then that of the comparison. */
    private record Answered(String metric, Direction direction, boolean adds, List<Answer> total, List<Answer> parts) {
    }

    Matrix matrix() {
        List<List<String>> choices = query.metrics().isEmpty() ? volumes(inquiry.catalogue()) : query.metrics().stream().map(List::of).toList();
        List<String> metrics = choices.stream().flatMap(List::stream).distinct().toList();
        MoneyEvaluator totals = inquiry.evaluator(whole, metrics, buckets);
        MoneyEvaluator parts = inquiry.evaluator(parted, metrics, buckets);
        List<Answered> answered = choices.stream().map(choice -> choice.stream().filter(m -> parts.answers(m, buckets).getFirst().lack().isEmpty()).findFirst().orElse(choice.getFirst()))
                .map(m -> new Answered(m, inquiry.catalogue().kpi(m).map(Kpi::direction).orElse(Direction.CONTEXT), adds(m), totals.answers(m, buckets), parts.answers(m, buckets))).toList();
        List<Matrix.Row> rows = rows(answered);
        List<Matrix.Column> columns = IntStream.range(0, answered.size()).mapToObj(i -> column(answered.get(i), rows.stream().map(r -> r.cells().get(i).reading()).toList())).toList();
        return new Matrix(query.period(), query.comparison().of(query.period()), query.dimension(), columns, rows);
    }

    /** The KPIs that tell the volume of each stage, the headline first. */
    private static List<List<String>> volumes(Catalogue catalogue) {
        return Arrays.stream(Stage.values()).map(stage -> catalogue.kpis().stream().filter(k -> k.stage() == stage && k.kind() == KpiKind.VOLUME)
                .sorted(Comparator.comparing(k -> !k.headline())).map(Kpi::id).toList()).filter(all -> !all.isEmpty()).toList();
    }

    private boolean adds(String metric) {
        return inquiry.catalogue().metric(metric).flatMap(m -> RatioOfSums.of(m, inquiry.catalogue()::metric))
                .filter(form -> form.isSum() && form.adds(inquiry.catalogue()::metric)).isPresent();
    }

    private List<Matrix.Row> rows(List<Answered> answered) {
        TreeSet<Slice> slices = new TreeSet<>(Comparator.comparing((Slice s) -> s.values().getOrDefault(query.dimension(), "")));
        answered.forEach(a -> a.parts().forEach(p -> slices.addAll(p.figures().keySet())));
        List<Matrix.Row> rows = new ArrayList<>(slices.stream().map(slice -> row(answered, slice)).toList());
        Comparator<Matrix.Row> order = Comparator.comparing(row -> 0);
        for (int i = 0; i < answered.size(); i++) {
            int column = i;
            order = order.thenComparing(row -> row.cells().get(column).reading(), Readings.LARGEST_FIRST);
        }
        rows.sort(order);
        return rows;
    }

    private Matrix.Row row(List<Answered> answered, Slice slice) {
        List<Matrix.Cell> cells = answered.stream().map(a -> {
            Matrix.Cell cell = cell(a, a.parts(), parted, slice);
            boolean comparable = a.adds() && a.parts().getFirst().covered().equals(a.total().getFirst().covered());
            Optional<BigDecimal> share = comparable ? share(cell.reading(), total(a)) : Optional.empty();
            return new Matrix.Cell(cell.reading(), cell.before(), cell.change(), share);
        }).toList();
        return new Matrix.Row(cells.getFirst().reading().slice(), cells);
    }

    private Matrix.Cell cell(Answered a, List<Answer> answers, Split split, Slice slice) {
        Readings readings = inquiry.readings(split);
        Reading now = readings.of(a.metric(), buckets.getFirst().period(), slice, answers.getFirst());
        Optional<Reading> before = buckets.size() == 1 ? Optional.empty() : Optional.of(readings.of(a.metric(), buckets.getLast().period(), slice, answers.getLast()));
        boolean comparable = answers.getFirst().ranks().equals(answers.getLast().ranks());
        return new Matrix.Cell(now, before, before.filter(b -> comparable).flatMap(b -> inquiry.catalogue().metric(a.metric()).flatMap(m -> Change.between(m, now, b, a.direction()))), Optional.empty());
    }

    private Reading total(Answered a) {
        return inquiry.readings(whole).one(a.metric(), query.period(), a.total().getFirst());
    }

    private static Optional<BigDecimal> share(Reading part, Reading total) {
        return part.value().flatMap(p -> total.value().filter(t -> !t.isZero() && t.unit().equals(p.unit())).map(p::over));
    }

    private Matrix.Column column(Answered a, List<Reading> rows) {
        Matrix.Cell total = cell(a, a.total(), whole, Slice.ALL);
        Optional<Reading> undivided = Stream.of(a.parts().getFirst()).filter(p -> p.lack().isPresent())
                .map(p -> inquiry.readings(parted).one(a.metric(), query.period(), p)).findFirst();
        String name = inquiry.catalogue().metric(a.metric()).map(Metric::name).orElse(a.metric());
        return new Matrix.Column(a.metric(), name, inquiry.catalogue().kpi(a.metric()), total, untold(a, total.reading(), rows), undivided);
    }

    private Optional<Quantity> untold(Answered a, Reading total, List<Reading> rows) {
        boolean told = a.adds() && a.parts().getFirst().lack().isEmpty() && total.value().isPresent()
                && rows.stream().allMatch(r -> r.value().isPresent() ? r.value().get().unit().equals(total.value().get().unit()) : !a.parts().getFirst().figures().containsKey(r.slice().only(List.of(query.dimension()))));
        return told ? Optional.of(rows.stream().flatMap(r -> r.value().stream()).reduce(total.value().get(), Quantity::minus)) : Optional.empty();
    }
}
