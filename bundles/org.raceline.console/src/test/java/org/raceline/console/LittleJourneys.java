package org.raceline.console;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.raceline.core.analysis.Attribution;
import org.raceline.core.analysis.Attribution.Credit;
import org.raceline.core.analysis.Attribution.Paths;
import org.raceline.core.analysis.AttributionModel;
import org.raceline.core.analysis.AttributionQuery;
import org.raceline.core.analysis.PeopleFunnel;
import org.raceline.core.analysis.PeopleFunnel.Step;
import org.raceline.core.analysis.PeopleFunnelQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.service.JourneyAnalysis;

/** Three orders, one of them after an e-mail; of leads it knows nothing. */
final class LittleJourneys implements JourneyAnalysis {
    @Override
    public Attribution attribution(AttributionQuery query) {
        if (!query.metric().equals("orders")) {
            Reading none = new Reading(query.metric(), query.period(), Slice.ALL, Optional.empty(), Optional.of(Reason.NO_DATA), "There is no such list.", Optional.empty(),
                    new LinkedHashSet<>(), List.of());
            return new Attribution(query, none, List.of(), Paths.NONE);
        }
        return new Attribution(query, reading(query, Slice.ALL, "3"), List.of(credit(query, "Direct", "1.5"), credit(query, "", "1"), credit(query, "Email", "0.5")),
                new Paths(3, 1, 1, 2, 3));
    }

    /** In the first model all that has half goes to one side. */
    private static Credit credit(AttributionQuery query, String channel, String linear) {
        Slice slice = Slice.of("channel", channel);
        return new Credit(slice, query.models().stream().map(model -> reading(query, slice,
                model == AttributionModel.LINEAR ? linear : channel.equals("Email") ? "0" : channel.isEmpty() ? "1" : "2")).toList());
    }

    private static Reading reading(AttributionQuery query, Slice slice, String value) {
        return new Reading(query.metric(), query.period(), slice, Optional.of(new Quantity(new BigDecimal(value), Unit.COUNT)), Optional.empty(), "", Optional.empty(),
                new LinkedHashSet<>(List.of(Attribution.WINDOW_BEFORE_DATA)), List.of("orders.csv"));
    }

    @Override
    public PeopleFunnel funnel(PeopleFunnelQuery query) {
        if (query.steps().contains("lead")) {
            return new PeopleFunnel(query, List.of(), List.of(), Optional.of(Reason.NO_DATA), "No file names the people of leads.", new LinkedHashSet<>(), List.of());
        }
        List<Step> steps = List.of(new Step("order", "Order", 4, Optional.empty(), Optional.of(BigDecimal.ONE), Optional.empty()),
                new Step("order", "Order", 1, Optional.of(new BigDecimal("0.25")), Optional.of(new BigDecimal("0.25")), Optional.of(new Quantity(new BigDecimal("129600"), Unit.SECONDS))));
        List<PeopleFunnel.Part> parts = query.by().isEmpty() ? List.of() : List.of(new PeopleFunnel.Part(Slice.of("channel", "Direct"), steps));
        return new PeopleFunnel(query, steps, parts, Optional.empty(), "", new LinkedHashSet<>(), List.of("orders.csv"));
    }
}
