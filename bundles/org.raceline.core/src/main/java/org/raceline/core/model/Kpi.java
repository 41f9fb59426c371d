package org.raceline.core.model;

/**
 * A metric that judges a stage.
 *
 * @param code     its number in the catalogue, e.g. {@code R01}
 * @param headline whether it stands for its cell of the board (stage x kind); one per cell
 */
public record Kpi(String code, Stage stage, KpiKind kind, Metric metric, Direction direction, boolean headline) implements Described {
    @Override
    public String id() {
        return metric.id();
    }

    @Override
    public String name() {
        return metric.name();
    }
}
