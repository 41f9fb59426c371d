package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ProfiledConnector;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Source;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.gate.IssueLog;

/** Finds the one connector that reads a file: those whose card fits its name are asked, and the surest is taken. */
final class ConnectorChoice {
    /** A connector that would read the file, what it sees in it, and the mapping profile that it goes by. */
    record Choice(ConnectorEdge edge, Recognition recognition, Optional<MappingProfile> profile) {
    }

    private final Catalogue catalogue;
    private final Map<String, Connector> live;
    private final IssueLog issues;

    /** @param issues is told of connectors that fail */
    ConnectorChoice(Catalogue catalogue, Map<String, Connector> live, IssueLog issues) {
        this.catalogue = catalogue;
        this.live = live;
        this.issues = issues;
    }

    /** @param sources of the workspace, with the mapping profiles that they keep */
    Choice choose(WatchedInput input, ImportRequest request, List<Source> sources) throws IOException, Stopped {
        Optional<String> wanted = request.connector();
        input.tell(encoding(request, sources));
        if (request.mapping().isPresent()) {
            MappingProfiles profiles = new MappingProfiles(catalogue, wanted.isPresent() ? profiled(named(wanted.get())) : profiled());
            return told(profiles.told(profiles.handed(request.mapping().get())));
        }
        List<ConnectorEdge> asked = wanted.isPresent() ? List.of(named(wanted.get())) : fitting(input.name());
        List<Choice> choices = new ArrayList<>();
        Certainty surest = Certainty.POSSIBLE;
        boolean failed = false;
        for (ConnectorEdge edge : asked) {
            ConnectorEdge.Opinion opinion = edge.recognise(input);
            opinion.failure().ifPresent(issue -> issues.add(issue, 0));
            failed |= opinion.failure().isPresent();
            Certainty certainty = opinion.recognition().certainty();
            if (certainty.compareTo(surest) > 0) {
                choices.clear();
                surest = certainty;
            }
            if (certainty == surest) {
                choices.add(new Choice(edge, opinion.recognition(), Optional.empty()));
            }
        }
        List<Stopped> unusable = new ArrayList<>();
        if (surest != Certainty.CERTAIN || choices.isEmpty()) {
            Optional<Choice> mapped = mapped(input, asked, request, sources, unusable);
            if (mapped.isPresent()) {
                return mapped.get();
            }
        }
        if (choices.size() == 1) {
            return choices.getFirst();
        }
        if (choices.isEmpty()) {
            unusable.forEach(wrong -> wrong.issue().ifPresent(issue -> issues.add(issue, 0)));
            throw wanted.isEmpty() && !failed && input.undecodable().isEmpty() && isTable(input, asked)
                    ? new Stopped(Status.NEEDS_INPUT, Sentences.error("connector.none.table", input.name(), installed(ConnectorCard::name))) : nobody(input, wanted, failed);
        }
        String names = choices.stream().map(c -> c.edge().card()).map(c -> c.name() + " (" + c.id() + ")").collect(Collectors.joining(", "));
        throw new Stopped(Status.AMBIGUOUS, Sentences.error("connector.several", input.name(), names, choices.getFirst().edge().card().id()));
    }

    /** Whether a mapping profile could say what it is. */
    private boolean isTable(WatchedInput input, List<ConnectorEdge> asked) throws IOException {
        for (ConnectorEdge edge : asked.stream().filter(ConnectorEdge::isProfiled).toList()) {
            try {
                edge.sketch(input, Settings.NONE, catalogue);
                return true;
            } catch (Stopped noTable) {
                // It stays refused.
            } finally {
                input.closeAll();
            }
        }
        return false;
    }

    /** What the request tells, else what the source keeps that it names. */
    private static String encoding(ImportRequest request, List<Source> sources) {
        List<String> kept = sources.stream().filter(source -> request.source().equals(Optional.of(source.name())))
                .filter(source -> request.connector().isEmpty() || request.connector().get().equals(source.connector()))
                .map(source -> source.settings().getOrDefault(Settings.ENCODING, "")).distinct().toList();
        return request.settings().getOrDefault(Settings.ENCODING, kept.size() == 1 ? kept.getFirst() : "");
    }

    /** The profile that fits the file: one that a source keeps before one of a plug-in, and of these the one that says most. */
    private Optional<Choice> mapped(WatchedInput input, List<ConnectorEdge> asked, ImportRequest request, List<Source> sources, List<Stopped> unusable)
            throws IOException, Stopped {
        List<MappingProfiles.Told> fitting = new ArrayList<>();
        for (ConnectorEdge edge : asked.stream().filter(ConnectorEdge::isProfiled).toList()) {
            for (MappingProfiles.Told told : new MappingProfiles(catalogue, edge).known(sources, unusable)) {
                if (told.edge().recognise(input).recognition().certainty() == Certainty.CERTAIN) {
                    fitting.add(told);
                }
            }
        }
        List<MappingProfiles.Told> best = best(fitting, told -> request.source().isPresent() && told.profile().source().map(Source::name).equals(request.source()) ? 1L : 0L);
        best = best(best, told -> told.profile().source().isPresent() ? 1L : 0L);
        best = best(best, told -> told.profile().weight());
        if (best.size() > 1) {
            String names = best.stream().map(told -> told.profile().name()).collect(Collectors.joining(", "));
            throw new Stopped(Status.AMBIGUOUS, Sentences.error("mapping.several", input.name(), names));
        }
        return best.stream().findFirst().map(ConnectorChoice::told);
    }

    private static List<MappingProfiles.Told> best(List<MappingProfiles.Told> some, ToLongFunction<MappingProfiles.Told> worth) {
        long most = some.stream().mapToLong(worth).max().orElse(0);
        return some.stream().filter(told -> worth.applyAsLong(told) == most).toList();
    }

    private static Choice told(MappingProfiles.Told told) {
        return new Choice(told.edge(), Recognition.certain("mapping", told.profile().name()), Optional.of(told.profile()));
    }

    private static ConnectorEdge profiled(ConnectorEdge edge) throws Stopped {
        if (!edge.isProfiled()) {
            throw Stopped.refused(Sentences.error("mapping.not-profiled", edge.card().name(), edge.card().id()));
        }
        return edge;
    }

    /** The connector that reads by mapping profiles. */
    ConnectorEdge profiled() throws Stopped {
        return catalogue.connectors().stream().filter(card -> live.get(card.id()) instanceof ProfiledConnector).findFirst()
                .map(card -> new ConnectorEdge(card, live.get(card.id()))).orElseThrow(() -> Stopped.refused(Sentences.error("mapping.none-installed")));
    }

    /** The connector of a source, told by the mapping profile that the source keeps. */
    ConnectorEdge of(Source source) throws IOException, Stopped {
        ConnectorEdge edge = named(source.connector());
        MappingProfiles profiles = new MappingProfiles(catalogue, edge);
        Optional<MappingProfile> profile = profiles.of(source);
        return profile.isPresent() ? profiles.told(profile.get()).edge() : edge;
    }

    ConnectorEdge named(String id) throws Stopped {
        Optional<ConnectorCard> card = catalogue.connector(id);
        if (card.isEmpty()) {
            throw Stopped.refused(Sentences.error("connector.unknown", id, installed(ConnectorCard::id)));
        }
        if (!live.containsKey(id)) {
            throw Stopped.refused(Sentences.error("connector.dead", card.get().name(), id));
        }
        return new ConnectorEdge(card.get(), live.get(id));
    }

    private List<ConnectorEdge> fitting(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return catalogue.connectors().stream().filter(card -> live.containsKey(card.id()))
                .filter(card -> fits(card, name))
                .sorted(Comparator.comparing(ConnectorCard::id)).map(card -> new ConnectorEdge(card, live.get(card.id()))).toList();
    }

    /** @param name in lower case */
    static boolean fits(ConnectorCard card, String name) {
        return card.filePatterns().isEmpty() || card.filePatterns().stream().anyMatch(glob -> matches(glob, name));
    }

    private static boolean matches(String glob, String name) {
        StringBuilder regex = new StringBuilder();
        glob.codePoints().forEach(c -> regex.append(switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(c));
        }));
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(name).matches();
    }

    /** Who cannot read the text of a file cannot know whether it is of its kind: then that is the reason. */
    private Stopped nobody(WatchedInput input, Optional<String> wanted, boolean failed) {
        Optional<Stopped> undecodable = input.undecodable().map(why -> Stopped.declined(why.issue().in(input.name(), why.issue().line()), why.isNeedsInput()));
        return undecodable.filter(reason -> !failed).orElseGet(() -> Stopped.refused(none(input.name(), wanted, failed)));
    }

    private Issue none(String file, Optional<String> wanted, boolean failed) {
        if (failed) {
            return Sentences.error("connector.none-after-failure", file);
        }
        if (wanted.isPresent()) {
            return Sentences.error("connector.not-its-kind", file, wanted.get());
        }
        return live.isEmpty() ? Sentences.error("connector.none-installed", file) : Sentences.error("connector.none", file, installed(ConnectorCard::name));
    }

    private String installed(Function<ConnectorCard, String> text) {
        String names = catalogue.connectors().stream().filter(card -> live.containsKey(card.id())).map(text).sorted().collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names;
    }
}
