package org.raceline.ui.internal.session;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Period;
import org.raceline.core.model.Source;
import org.raceline.core.service.Workspace;
import org.raceline.core.store.ImportEntry;

/**
 * How far one source's data reach.
 *
 * @param until  its last day with data
 * @param behind whether others reach at least a week further
 */
public record Freshness(String source, String name, LocalDate until, boolean behind) {
    private static final int WEEK = 7;

    /** Of every source that has data, the one that lags most first; blocks. */
    static List<Freshness> of(Workspace workspace, LocalDate today) {
        List<ImportEntry> live = workspace.imports().list().stream().filter(ImportEntry::isLive).toList();
        Map<String, ConnectorCard> cards = workspace.catalogue().connectorsById();
        return workspace.sources().stream().flatMap(source -> of(source, cards.get(source.connector()), live, today)).sorted(Comparator.comparing(Freshness::until).thenComparing(Freshness::name)).toList();
    }

    private static Stream<Freshness> of(Source source, ConnectorCard card, List<ImportEntry> live, LocalDate today) {
        Optional<LocalDate> until = live.stream().filter(entry -> entry.source().equals(source.id())).map(ImportEntry::period).flatMap(Optional::stream)
                .map(Period::to).max(Comparator.naturalOrder());
        String own = source.name().isEmpty() ? source.id() : source.name();
        // A shop's name is that of its web property too.
        String name = card == null ? own : own + " · " + card.name();
        return until.map(day -> new Freshness(source.id(), name, day, !day.plusDays(WEEK).isAfter(today))).stream();
    }
}
