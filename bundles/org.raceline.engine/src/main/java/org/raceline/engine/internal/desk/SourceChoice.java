package org.raceline.engine.internal.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Source;
import org.raceline.core.model.Unit;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.engine.internal.Sentences;

/**
 * The source that a file belongs to.
 *
 * @param source with what the request says of it
 * @param before as it is in the workspace; empty for a new one
 */
record SourceChoice(ConnectorCard card, Source source, Optional<Source> before) {

    /**
     * By the name that the user gives, else the account that the file names, else the connector's only source. A file that is read by
     * a mapping profile belongs to the source that keeps the profile.
     *
     * @param profile that the file is read by, if any
     * @throws Stopped if it takes the user to tell
     */
    static SourceChoice choose(ConnectorCard card, String account, Optional<MappingProfile> profile, ImportRequest request, List<Source> existing) throws Stopped {
        List<Source> ofCard = existing.stream().filter(source -> source.connector().equals(card.id())).toList();
        List<Source> keepers = ofCard.stream().filter(source -> request.source().isEmpty() && profile.isPresent() && profile.get().isOf(source)).toList();
        List<Source> mine = keepers.isEmpty() ? ofCard : keepers;
        boolean named = profile.flatMap(MappingProfile::source).isPresent() || keepers.isEmpty();
        String name = request.source().orElse(named ? account : keepers.size() == 1 ? keepers.getFirst().name() : "").strip();
        if (name.isEmpty() && mine.size() > 1) {
            String names = mine.stream().map(Source::name).filter(n -> !n.isEmpty()).collect(Collectors.joining(", "));
            throw new Stopped(Status.AMBIGUOUS, Sentences.error("source.several", card.name(), names));
        }
        Optional<Source> before = name.isEmpty() ? mine.stream().findFirst() : named(name, mine);
        Source base = before.orElseGet(() -> new Source(newId(card, existing), card.id(), name, Optional.empty(), "", "", Map.of()));
        return new SourceChoice(card, told(base, name, request, card, profile), before);
    }

    /** A source without a name, where it is the only one, is the one that is named now. */
    private static Optional<Source> named(String name, List<Source> mine) {
        Optional<Source> same = mine.stream().filter(source -> source.name().equals(name)).findFirst();
        return same.isPresent() || mine.size() != 1 ? same : mine.stream().filter(source -> source.name().isEmpty()).findFirst();
    }

    private static String newId(ConnectorCard card, List<Source> existing) {
        List<String> ids = existing.stream().map(Source::id).toList();
        int number = 1;
        while (ids.contains(card.id() + "-" + number)) {
            number++;
        }
        return card.id() + "-" + number;
    }

    private static Source told(Source base, String name, ImportRequest request, ConnectorCard card, Optional<MappingProfile> profile) {
        Map<String, String> settings = new HashMap<>(base.settings());
        profile.ifPresent(by -> {
            settings.remove(MappingProfile.TEXT);
            settings.putAll(by.settings());
        });
        known(card).forEach(id -> {
            if (request.settings().containsKey(id)) {
                settings.put(id, request.settings().get(id));
            }
        });
        return new Source(base.id(), base.connector(), name.isEmpty() ? base.name() : name, request.zone().or(base::zone),
                request.locale().map(Locale::toLanguageTag).orElse(base.locale()), request.currency().orElse(base.currency()), settings,
                OptionalInt.of(profile.map(MappingProfile::rank).orElse(OptionalInt.empty()).orElse(card.rank())));
    }

    boolean isNews() {
        return !before.equals(Optional.of(source));
    }

    /** For the connector: what was told, completed by the defaults of its card. */
    Settings settings(Optional<LocalDate> firstDay) {
        Map<String, String> values = new HashMap<>(source.settings());
        values.keySet().retainAll(Set.of(Settings.ENCODING));
        card.settings().forEach(setting -> values.put(setting.id(), source.settings().getOrDefault(setting.id(), setting.defaultValue())));
        Optional<ZoneId> zone = source.zone();
        Optional<Locale> locale = source.locale().isEmpty() ? Optional.empty() : Optional.of(Locale.forLanguageTag(source.locale()));
        return new Settings(zone, locale, source.currency().isEmpty() ? Unit.NO_CURRENCY : source.currency(), firstDay, values);
    }

    /** Settings of the connector's own that are not as on its card. */
    Map<String, String> ownSettings() {
        Map<String, String> own = new HashMap<>(source.settings());
        own.remove(Settings.ENCODING, "");
        card.settings().forEach(setting -> own.remove(setting.id(), setting.defaultValue()));
        return own;
    }

    /** Ids of the request that the connector does not know. */
    List<String> unknownSettings(ImportRequest request) {
        return request.settings().keySet().stream().filter(id -> !known(card).contains(id)).sorted().toList();
    }

    /** Ids of what a source of it can be told: the encoding, and what is on its card. */
    private static Set<String> known(ConnectorCard card) {
        return Stream.concat(Stream.of(Settings.ENCODING), card.settings().stream().map(ConnectorCard.Setting::id)).collect(Collectors.toSet());
    }
}
