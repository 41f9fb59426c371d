package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.raceline.core.connector.Settings;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;

/** Reads the figures of a row: those that it states and those that follow from them exactly. */
final class Figures {
    private static final Set<String> VIEW_EVENTS = Set.of("page_view", "screen_view");
    /** What an event of this name is, whoever collects it. */
    private static final Map<String, Concept> EVENTS = Map.of("begin_checkout", Concept.CHECKOUTS, "purchase", Concept.PURCHASES,
            "form_submit", Concept.FORM_SUBMISSIONS);

    private final Edition edition;
    private final Settings settings;
    private final Set<String> leadEvents;

    Figures(Edition edition, Settings settings) {
        this.edition = edition;
        this.settings = settings;
        this.leadEvents = leadEvents(settings);
    }

    /** Names of the events that the user counts as leads. */
    static Set<String> leadEvents(Settings settings) {
        return Arrays.stream(settings.value("leadEvents").split(",")).map(String::strip)
                .filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    List<Figure> of(Row row, Layout layout) throws CellException {
        List<Figure> figures = new ArrayList<>();
        for (Concept concept : layout.concepts()) {
            stated(concept, row, layout).ifPresent(figures::add);
        }
        bounced(row, layout).ifPresent(figures::add);
        engagementTime(row, layout).ifPresent(figures::add);
        fromEvents(row, layout, figures);
        ofCampaigns(row, layout).ifPresent(figures::add);
        return figures;
    }

    /** What is counted by events of a name, whatever the user's settings. */
    static Optional<Concept> ofEvent(String name) {
        return Optional.ofNullable(EVENTS.get(name));
    }

    private Optional<Figure> stated(Concept concept, Row row, Layout layout) throws CellException {
        Optional<Column> column = layout.column(concept);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        Optional<Figure> figure = edition.figure(concept, column.get(), row, settings);
        if (figure.isPresent() && figure.get().value().signum() < 0 && !concept.isMoney()) {
            throw new CellException(Sentences.error("row.negative", column.get().heading()).at(column.get().heading()));
        }
        return figure;
    }

    private Optional<Figure> bounced(Row row, Layout layout) throws CellException {
        Optional<Figure> visits = stated(Concept.VISITS, row, layout);
        Optional<Column> rate = layout.average("bounce");
        if (edition == Edition.UNIVERSAL && visits.isPresent() && rate.isPresent()) {
            Optional<BigDecimal> share = bounceRate(rate.get(), row);
            return share.map(known -> {
                Optional<BigDecimal> bounced = BounceCount.recover(known, visits.get().value());
                return new Figure(Concept.UA_BOUNCED_VISITS, bounced.orElse(BigDecimal.ZERO), "", bounced.isPresent());
            });
        }
        Optional<Figure> engaged = stated(Concept.ENGAGED_VISITS, row, layout);
        if (visits.isEmpty() || engaged.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal bounced = visits.get().value().subtract(engaged.get().value());
        if (bounced.signum() < 0) {
            throw new CellException(Sentences.error("row.engaged"));
        }
        return Optional.of(Figure.of(Concept.BOUNCED_VISITS, bounced));
    }

    /** A percentage, rounded to hundredths of a percent; or a ratio, as a workbook has it, with all its digits but the last that are noise. */
    private static Optional<BigDecimal> bounceRate(Column column, Row row) throws CellException {
        Optional<BigDecimal> ratio = NumberStyle.PLAIN.parse(column.text(row)).filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0);
        return ratio.isPresent() ? ratio.map(number -> number.setScale(number.scale() > 4 ? 12 : 4, RoundingMode.HALF_UP)) : column.number(row, NumberStyle.PERCENT);
    }

    private Optional<Figure> engagementTime(Row row, Layout layout) throws CellException {
        Optional<EngagementTime.Share> share = share(row, layout);
        return share.map(known -> new Figure(Concept.ENGAGEMENT_TIME, known.seconds(), "", known.isWhole()));
    }

    /** The average engagement time and the users it is an average over, where only that is stated. */
    Optional<EngagementTime.Share> share(Row row, Layout layout) throws CellException {
        Concept users = layout.column(Concept.ACTIVE_USERS).isPresent() ? Concept.ACTIVE_USERS : Concept.VISITORS;
        Optional<BigDecimal> average = averageEngagement(row, layout);
        Optional<Figure> people = average.isEmpty() || layout.loads(Concept.ENGAGEMENT_TIME.metric()) ? Optional.empty() : stated(users, row, layout);
        return people.map(figure -> new EngagementTime.Share(average.get(), figure.value()));
    }

    /** Seconds of engagement per user; the cell of an average that is not loaded is never a reason to reject. */
    Optional<BigDecimal> averageEngagement(Row row, Layout layout) {
        return edition == Edition.GA4 ? layout.average("engagement").flatMap(column -> NumberStyle.PLAIN.parse(column.text(row))) : Optional.empty();
    }

    /** Whether total engagement time would have to be got back from an average that is no number, so that this row's would be missing. */
    boolean isAverageEngagementWrong(Row row, Layout layout) {
        return edition == Edition.GA4 && !layout.loads(Concept.ENGAGEMENT_TIME.metric()) && averageEngagement(row, layout).isEmpty()
                && layout.average("engagement").filter(column -> !column.text(row).isEmpty()).isPresent();
    }

    private void fromEvents(Row row, Layout layout, List<Figure> figures) throws CellException {
        Column event = layout.dimensions().get("event");
        Optional<Figure> count = event == null ? Optional.empty() : stated(Concept.EVENTS, row, layout);
        if (count.isEmpty()) {
            return;
        }
        String name = event.text(row);
        if (VIEW_EVENTS.contains(name) && !layout.loads(Concept.PAGE_VIEWS.metric())) {
            figures.add(Figure.of(Concept.PAGE_VIEWS, count.get().value()));
        }
        if (leadEvents.contains(name)) {
            figures.add(Figure.of(Concept.LEADS, count.get().value()));
        }
        ofEvent(name).ifPresent(concept -> figures.add(Figure.of(concept, count.get().value())));
    }

    private Optional<Figure> ofCampaigns(Row row, Layout layout) throws CellException {
        Optional<Concept> concept = layout.campaignVisits();
        return concept.isEmpty() || !CampaignTraffic.brought(layout.values(row)) ? Optional.empty()
                : stated(Concept.VISITS, row, layout).map(visits -> Figure.of(concept.get(), visits.value()));
    }
}
