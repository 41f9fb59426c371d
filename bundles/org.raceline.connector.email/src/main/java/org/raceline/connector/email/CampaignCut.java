package org.raceline.connector.email;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.tables.Amount;

/** Writes the campaigns of one file as one table of figures by day. */
final class CampaignCut {
    /** Of a list of all campaigns. */
    static final Set<String> LIST = Set.of("campaign");
    /** Of reports of single campaigns: a table beside the list's, so that a report never takes the place of a day of the list. */
    static final Set<String> REPORT = Set.of("campaign", "channel");
    /** Of files that do not say which campaign. */
    static final Set<String> TOTALS = Set.of();

    private static final Set<String> UNIQUE = Set.of("unique_opens", "unique_clicks");

    private final Set<String> dimensions;
    private final String currency;
    private final FactSink sink;
    private final Set<String> written = new LinkedHashSet<>();

    /** @param currency of money that states none */
    CampaignCut(Set<String> dimensions, Period period, boolean complete, String currency, FactSink sink) {
        this(dimensions, Slice.ALL, period, complete, currency, sink);
    }

    /** @param part the campaign, where it is the table of one */
    CampaignCut(Set<String> dimensions, Slice part, Period period, boolean complete, String currency, FactSink sink) {
        this.dimensions = dimensions;
        this.currency = currency;
        this.sink = sink;
        sink.cut(new Cut(dimensions, Grain.DAY, period, complete, "", part));
    }

    /** The facts of the record that the sink is at. */
    void write(Campaign campaign) {
        for (Map.Entry<String, BigDecimal> count : campaign.counts().entrySet()) {
            observation(count.getKey(), campaign).value(count.getValue());
        }
        for (Map.Entry<String, Amount> money : campaign.money().entrySet()) {
            observation(money.getKey(), campaign).money(money.getValue().value(), money.getValue().currency().orElse(currency));
        }
    }

    private ObservationWriter observation(String metric, Campaign campaign) {
        written.add(metric);
        ObservationWriter observation = sink.observation(metric).during(Period.day(campaign.day()));
        if (dimensions.contains("campaign")) {
            observation = observation.in("campaign", campaign.name());
        }
        return dimensions.contains("channel") ? observation.in("channel", "Email") : observation;
    }

    /** Recipients are counted once a campaign, so over several campaigns they are no people. */
    void remarkUniques() {
        written.stream().filter(UNIQUE::contains).forEach(metric -> sink.flag(metric, "not-people"));
    }

    void remark(Map<String, String> remarks) {
        remarks.entrySet().stream().filter(remark -> written.contains(remark.getKey())).forEach(remark -> sink.flag(remark.getKey(), remark.getValue()));
    }

    /** Of all that was written. */
    void remark(String remark) {
        written.forEach(metric -> sink.flag(metric, remark));
    }
}
