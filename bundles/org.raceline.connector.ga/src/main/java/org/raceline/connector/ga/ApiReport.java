package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.raceline.connector.ga.Vocabulary.Kind;
import org.raceline.connector.ga.Vocabulary.Term;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.EmptyCells;
import org.raceline.tables.json.JsonValue;

/** One report of an answer of an interface of Google Analytics: what its headings mean, and the days that its rows speak of. */
final class ApiReport {
    private static final String NOT_SET = "(not set)";
    /** Kinds of dimensions that a report may be split by; hours are added up to days. */
    private static final Set<Kind> READ = Set.of(Kind.DIMENSION, Kind.PAIR, Kind.TIME, Kind.HOUR);
    /** How the names of dimensions begin of which a visit has one value, or a visitor: they part visits without counting any twice. */
    private static final Pattern OF_VISITS = Pattern.compile("(?:session|firstUser|landingPage|city|country|browser|operatingSystem|region|continent|subContinent|screenResolution|mobile|device"
            + "|user|customUser:|dayOfWeek|isoWeek|week|minute|newVsReturning|stream|appVersion|platform|default|language).*");
    /** How the names of dimensions begin of which one event has several values. */
    private static final Pattern OF_ITEMS = Pattern.compile("(?:item|promotion|audience|cohort).*");
    private static final BigDecimal MOST_ROWS = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final String PROVISIONAL = "provisional";

    private final JsonValue answer;
    private final ApiForm form;
    private final List<String> metrics;
    private final String currency;
    private final Set<String> leadEvents;
    private final List<Optional<Term>> dimensions;
    private final Optional<Concept> campaignVisits;
    private final Map<Concept, Integer> concepts = new LinkedHashMap<>();
    private final List<String> strangers = new ArrayList<>();
    private Optional<Period> period = Optional.empty();
    private final EmptyCells empty = new EmptyCells();
    private long rows;
    private boolean rejects;

    ApiReport(JsonValue answer, ApiForm form, Settings settings) {
        this.answer = answer;
        this.form = form;
        String stated = form.currency(answer);
        currency = stated.isEmpty() ? settings.currency() : stated;
        List<String> names = form.dimensions(answer);
        leadEvents = Figures.leadEvents(settings);
        dimensions = names.stream().map(name -> Vocabulary.STANDARD.term(name)).toList();
        boolean people = names.stream().anyMatch(Vocabulary.STANDARD::isFirstContact);
        for (int i = 0; i < names.size(); i++) {
            if (dimensions.get(i).filter(term -> READ.contains(term.kind())).isEmpty()) {
                strangers.add(names.get(i));
            }
        }
        metrics = form.metrics(answer);
        for (int i = 0; i < metrics.size(); i++) {
            Optional<Concept> concept = concept(metrics.get(i)).filter(known -> !people || known.isOfPeople());
            if (concept.isPresent()) {
                concepts.putIfAbsent(concept.get(), i);
            }
        }
        Map<String, String> headings = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            for (String id : dimensions.get(i).map(ApiReport::ids).orElse(List.of())) {
                headings.putIfAbsent(id, names.get(i));
            }
        }
        campaignVisits = CampaignTraffic.concept(headings);
        dropSecondChoices();
        if (isByHour() || !strangers.isEmpty()) {
            concepts.keySet().removeIf(Concept::isDistinct);
        }
        if (!dimensionIds().stream().allMatch(Table::partsVisits) || !strangers.stream().allMatch(name -> OF_VISITS.matcher(name).matches())) {
            concepts.keySet().removeIf(Concept::isPerVisit);
        }
        if (strangers.stream().anyMatch(ApiReport::overlaps)) {
            concepts.clear();
        }
    }

    /** Whether the rows of a dimension count the same events more than once: items of a purchase, audiences, ranges of days. */
    private static boolean overlaps(String dimension) {
        return OF_ITEMS.matcher(dimension).matches() || Vocabulary.STANDARD.term(dimension).filter(term -> term.kind() == Kind.OVERLAP).isPresent();
    }

    private boolean isByHour() {
        return dimensions.stream().flatMap(Optional::stream).anyMatch(term -> term.kind() == Kind.HOUR || term.kind() == Kind.TIME && TimeKind.of(term.id()) == TimeKind.DATE_HOUR);
    }

    private Optional<Concept> concept(String name) {
        return name.equals("bounces") ? Optional.of(form.bounces())
                : Vocabulary.STANDARD.term(name).filter(term -> term.kind() == Kind.METRIC).map(term -> Concept.of(term.id()));
    }

    private void dropSecondChoices() {
        concepts.keySet().removeIf(concept -> !concept.variant().isEmpty() && concepts.containsKey(new Concept(concept.metric(), "")));
    }

    /** Dimensions that are not loaded, in the words of the API: the rows that they part are added up. */
    List<String> strangers() {
        return strangers;
    }

    /** Whether some figure of it is known. */
    boolean isLoaded() {
        return !concepts.isEmpty();
    }

    List<String> metricNames() {
        return metrics;
    }

    private int time() {
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).filter(term -> term.kind() == Kind.TIME).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    Grain grain() {
        return time() < 0 ? Grain.TOTAL : TimeKind.of(dimensions.get(time()).orElseThrow().id()).grain();
    }

    /** Days of the rows that were seen; empty where they state none. */
    Optional<Period> period() {
        return period;
    }

    /** @return how many rows the report has, in its own words; empty where it does not say, or says what cannot be */
    Optional<BigDecimal> stated() throws CellException {
        return form.rowCount(answer).filter(count -> count.signum() >= 0 && count.compareTo(MOST_ROWS) <= 0);
    }

    long rows() {
        return rows;
    }

    boolean hasRejects() {
        return rejects;
    }

    boolean isComplete() throws CellException {
        return stated().filter(count -> count.compareTo(BigDecimal.valueOf(rows)) > 0).isEmpty() && flags().stream().allMatch(PROVISIONAL::equals);
    }

    /** Remarks on all of its figures. */
    Set<String> flags() {
        Set<String> flags = new LinkedHashSet<>();
        if (form.isSampled(answer)) {
            flags.add("sampled");
        }
        if (answer.at("/metadata/dataLossFromOtherRow").kind() == JsonValue.Kind.TRUE) {
            flags.add("other-row");
        }
        if (answer.at("/metadata/subjectToThresholding").kind() == JsonValue.Kind.TRUE) {
            flags.add("thresholded");
        }
        if (form.mayChange(answer)) {
            flags.add(PROVISIONAL);
        }
        return flags;
    }

    /** The dimensions that one heading tells. */
    private static List<String> ids(Term term) {
        return term.kind() == Kind.DIMENSION ? List.of(term.id()) : term.kind() == Kind.PAIR ? List.of(term.id().split("-")) : List.of();
    }

    Set<String> dimensionIds() {
        Set<String> ids = new LinkedHashSet<>();
        dimensions.forEach(term -> term.ifPresent(known -> ids.addAll(ids(known))));
        return ids;
    }

    /** Everything that its rows tell, what follows from them included. */
    Set<Concept> told() {
        Set<Concept> told = new LinkedHashSet<>(concepts.keySet());
        if (told.contains(Concept.VISITS) && (told.contains(Concept.ENGAGED_VISITS) || told.contains(Concept.BOUNCED_VISITS))) {
            told.add(Concept.ENGAGED_VISITS);
            told.add(Concept.BOUNCED_VISITS);
        }
        if (told.contains(Concept.EVENTS) && dimensionIds().contains("event")) {
            told.addAll(List.of(Concept.CHECKOUTS, Concept.PURCHASES, Concept.FORM_SUBMISSIONS));
            if (!leadEvents.isEmpty()) {
                told.add(Concept.LEADS);
            }
        }
        if (told.contains(Concept.VISITS)) {
            campaignVisits.ifPresent(told::add);
        }
        return told;
    }

    /** What the answer itself says its rows add up to, where totals were asked for; what never adds is left aside. */
    Map<Concept, BigDecimal> totals() throws CellException {
        List<JsonValue> values = form.totals(answer);
        Map<Concept, BigDecimal> totals = new LinkedHashMap<>();
        for (Map.Entry<Concept, Integer> concept : concepts.entrySet()) {
            if (!concept.getKey().isDistinct() && concept.getValue() < values.size()) {
                form.number(values.get(concept.getValue()), false).ifPresent(stated -> totals.put(concept.getKey(), stated));
            }
        }
        return totals;
    }

    /** Told where the answer cannot be read to its end: a currency that it has not stated until there is not the source's. */
    void breaksOff() {
        if (form.statesCurrency() && form.currency(answer).isEmpty()) {
            concepts.keySet().removeIf(Concept::isMoney);
        }
    }

    /** Looks at a row before any is loaded. */
    void see(JsonValue row) {
        rows++;
        try {
            Optional<Period> days = days(row);
            days.ifPresent(seen -> period = Optional.of(period.map(all -> new Period(
                    seen.from().isBefore(all.from()) ? seen.from() : all.from(), seen.to().isAfter(all.to()) ? seen.to() : all.to())).orElse(seen)));
            figures(row);
            empty.see(unstated(row));
        } catch (CellException bad) {
            rejects = true;
        }
    }

    /** The days of a row; empty where its report is not split by time. */
    Optional<Period> days(JsonValue row) throws CellException {
        List<JsonValue> values = values(form.dimensionValues(row), dimensions.size());
        if (time() < 0) {
            return Optional.empty();
        }
        TimeKind kind = TimeKind.of(dimensions.get(time()).orElseThrow().id());
        return Optional.of(Stamp.parse(kind, form.text(values.get(time()))).filter(Stamp.Days.class::isInstance).map(Stamp.Days.class::cast).map(Stamp.Days::period)
                .orElseThrow(() -> new CellException(Sentences.error("api.days"))));
    }

    Map<String, String> slice(JsonValue row) throws CellException {
        List<JsonValue> values = values(form.dimensionValues(row), dimensions.size());
        Map<String, String> slice = new LinkedHashMap<>();
        for (int i = 0; i < dimensions.size(); i++) {
            List<String> ids = dimensions.get(i).map(ApiReport::ids).orElse(List.of());
            for (int part = 0; part < ids.size(); part++) {
                String value = ids.size() == 1 ? form.text(values.get(i)) : Layout.part(form.text(values.get(i)), part);
                slice.putIfAbsent(ids.get(part), value.isEmpty() ? NOT_SET : value);
            }
        }
        return slice;
    }

    /** What a row states, and what follows from it: of visits, engaged ones and bounced ones any two tell the third. */
    List<Figure> figures(JsonValue row) throws CellException {
        List<JsonValue> values = values(form.metricValues(row), metrics.size());
        Map<Concept, BigDecimal> stated = new LinkedHashMap<>();
        for (Map.Entry<Concept, Integer> concept : concepts.entrySet()) {
            Optional<BigDecimal> number = form.number(values.get(concept.getValue()), concept.getKey().isWhole());
            if (number.isPresent() && number.get().signum() < 0 && !concept.getKey().isMoney()) {
                throw new CellException(Sentences.error("row.negative", concept.getKey().metric()));
            }
            number.ifPresent(known -> stated.put(concept.getKey(), known));
        }
        if (stated.keySet().stream().anyMatch(Concept::isMoney) && !currency.matches("[A-Z]{3}")) {
            throw new CellException(Sentences.error("api.currency"));
        }
        difference(stated, Concept.ENGAGED_VISITS, Concept.BOUNCED_VISITS);
        difference(stated, Concept.BOUNCED_VISITS, Concept.ENGAGED_VISITS);
        derive(stated, slice(row));
        List<Figure> figures = new ArrayList<>();
        stated.forEach((concept, value) -> figures.add(new Figure(concept, value, concept.isMoney() ? currency : "", true)));
        return figures;
    }

    /** What follows from the names of events and campaigns. */
    private void derive(Map<Concept, BigDecimal> stated, Map<String, String> slice) {
        String event = slice.getOrDefault("event", "");
        if (stated.containsKey(Concept.EVENTS) && leadEvents.contains(event)) {
            stated.put(Concept.LEADS, stated.get(Concept.EVENTS));
        }
        if (stated.containsKey(Concept.EVENTS)) {
            Figures.ofEvent(event).ifPresent(concept -> stated.put(concept, stated.get(Concept.EVENTS)));
        }
        if (stated.containsKey(Concept.VISITS) && campaignVisits.isPresent() && CampaignTraffic.brought(slice)) {
            stated.put(campaignVisits.get(), stated.get(Concept.VISITS));
        }
    }

    private static void difference(Map<Concept, BigDecimal> stated, Concept known, Concept unknown) throws CellException {
        if (stated.containsKey(Concept.VISITS) && stated.containsKey(known) && !stated.containsKey(unknown)) {
            BigDecimal rest = stated.get(Concept.VISITS).subtract(stated.get(known));
            if (rest.signum() < 0) {
                throw new CellException(Sentences.error("row.engaged"));
            }
            stated.put(unknown, rest);
        }
    }

    private List<String> unstated(JsonValue row) throws CellException {
        List<String> unstated = new ArrayList<>();
        for (Map.Entry<Concept, Integer> concept : concepts.entrySet()) {
            if (form.number(form.metricValues(row).get(concept.getValue()), concept.getKey().isWhole()).isEmpty()) {
                unstated.add(metrics.get(concept.getValue()));
            }
        }
        return unstated;
    }

    /** Which of its metrics have values that say nothing. */
    List<Issue> emptyValues() {
        return empty.issues();
    }

    private static List<JsonValue> values(List<JsonValue> values, int headings) throws CellException {
        if (values.size() != headings) {
            throw new CellException(Sentences.error("api.values", values.size(), headings));
        }
        return values;
    }
}
