package org.raceline.charts.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything on the Overview: the RACE board as the user has it, and the dashboards in the order of their tabs. */
public record Boards(RaceLayout race, List<Dashboard> dashboards) {
    public static final Boards ORIGINAL = new Boards(RaceLayout.ORIGINAL, List.of());

    public Boards {
        dashboards = List.copyOf(dashboards);
    }

    public Boards race(RaceLayout other) {
        return new Boards(other, dashboards);
    }

    public Optional<Dashboard> dashboard(String id) {
        return dashboards.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** With an empty dashboard more, the last. */
    public Boards add(String name) {
        return add(new Dashboard("", name, List.of()));
    }

    /** With a dashboard more, the last; it is given an id that none has now. */
    public Boards add(Dashboard dashboard) {
        int number = 1 + dashboards.stream().map(Dashboard::id).filter(d -> d.matches("d\\d{1,6}")).mapToInt(d -> Integer.parseInt(d.substring(1))).max().orElse(0);
        List<Dashboard> more = new ArrayList<>(dashboards);
        more.add(new Dashboard("d" + number, dashboard.name(), dashboard.tiles()));
        return new Boards(race, more);
    }

    public Boards remove(String id) {
        return new Boards(race, dashboards.stream().filter(d -> !d.id().equals(id)).toList());
    }

    /** With another dashboard in the place of the one of the same id. */
    public Boards replace(Dashboard dashboard) {
        return new Boards(race, dashboards.stream().map(d -> d.id().equals(dashboard.id()) ? dashboard : d).toList());
    }
}
