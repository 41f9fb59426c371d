package org.raceline.engine.internal.gate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.model.Period;
import org.raceline.core.service.ImportReport.Skipped;
import org.raceline.core.store.ImportEntry.LineCount;

/** What passed the gate and what did not, counted. */
public final class Tally {
    private final long totalLines;
    private final Map<String, Long> skipped = new LinkedHashMap<>();
    private long header;
    private long loaded;
    private long quarantined;
    private long touchpoints;
    private long observations;
    private LocalDate from;
    private LocalDate to;

    Tally(long totalLines) {
        this.totalLines = totalLines;
    }

    /** Several inputs as if they were one. */
    static Tally sum(List<Tally> tallies) {
        Tally sum = new Tally(tallies.stream().mapToLong(tally -> tally.totalLines).sum());
        for (Tally each : tallies) {
            sum.header += each.header;
            sum.loaded += each.loaded;
            sum.quarantined += each.quarantined;
            each.skipped.forEach(sum::skipped);
            sum.touchpoints += each.touchpoints;
            sum.observations += each.observations;
            each.period().ifPresent(period -> sum.speaksOf(period.from(), period.to()));
        }
        return sum;
    }

    void header(long lines) {
        header += lines;
    }

    void loaded(long lines) {
        loaded += lines;
    }

    void quarantined(long lines) {
        quarantined += lines;
    }

    void skipped(String reason, long lines) {
        skipped.merge(reason, lines, Long::sum);
    }

    void touchpoint(LocalDate day) {
        touchpoints++;
        speaksOf(day, day);
    }

    void observation(Period period) {
        observations++;
        speaksOf(period.from(), period.to());
    }

    private void speaksOf(LocalDate first, LocalDate last) {
        from = from == null || first.isBefore(from) ? first : from;
        to = to == null || last.isAfter(to) ? last : to;
    }

    public LineCount lines() {
        return new LineCount(totalLines, header, loaded, quarantined, skipped.values().stream().mapToLong(Long::longValue).sum());
    }

    public List<Skipped> skipped() {
        return skipped.entrySet().stream().map(e -> new Skipped(e.getKey(), e.getValue())).toList();
    }

    public long touchpoints() {
        return touchpoints;
    }

    public long observations() {
        return observations;
    }

    /** First to last day of the facts that passed. */
    public Optional<Period> period() {
        return from == null ? Optional.empty() : Optional.of(new Period(from, to));
    }
}
