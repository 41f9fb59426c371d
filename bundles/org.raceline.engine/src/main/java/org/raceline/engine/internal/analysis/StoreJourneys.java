package org.raceline.engine.internal.analysis;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.raceline.core.analysis.Attribution;
import org.raceline.core.analysis.AttributionQuery;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.PeopleFunnel;
import org.raceline.core.analysis.PeopleFunnelQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Source;
import org.raceline.core.service.JourneyAnalysis;
import org.raceline.core.store.Store;

/** Follows people over a store's live touchpoints. Keeps nothing between calls; any thread. */
final class StoreJourneys implements JourneyAnalysis {
    private final Supplier<Catalogue> catalogue;
    private final Store store;
    private final Supplier<List<Source>> sources;
    private final Function<MetricQuery, List<Reading>> metrics;
    private final String currency;

    /**
     * @param metrics  answers what metrics are
     * @param currency into which money is to be converted; empty: it stays as it is, or comes into the base currency where it is of several
     */
    StoreJourneys(Supplier<Catalogue> catalogue, Store store, Supplier<List<Source>> sources, Function<MetricQuery, List<Reading>> metrics, String currency) {
        this.catalogue = catalogue;
        this.store = store;
        this.sources = sources;
        this.metrics = metrics;
        this.currency = currency;
    }

    @Override
    public Attribution attribution(AttributionQuery query) {
        return new Attributions(query, catalogue.get(), store, new Facts(store, sources), metrics, currency).answer();
    }

    @Override
    public PeopleFunnel funnel(PeopleFunnelQuery query) {
        return new PeopleFunnels(query, catalogue.get(), store, new Facts(store, sources)).answer();
    }
}
