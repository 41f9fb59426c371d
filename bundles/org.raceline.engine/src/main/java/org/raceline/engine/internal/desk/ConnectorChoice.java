package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Issue;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.gate.IssueLog;

/** Finds the one connector that reads a file: those whose card fits its name are asked, and the surest is taken. */
final class ConnectorChoice {
    /** A connector that would read the file, and what it sees in it. */
    record Choice(ConnectorEdge edge, Recognition recognition) {
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

    Choice choose(WatchedInput input, Optional<String> wanted) throws IOException, Stopped {
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
                choices.add(new Choice(edge, opinion.recognition()));
            }
        }
        if (choices.size() == 1) {
            return choices.getFirst();
        }
        if (choices.isEmpty()) {
            throw Stopped.refused(none(input.name(), wanted, failed));
        }
        String names = choices.stream().map(c -> c.edge().card()).map(c -> c.name() + " (" + c.id() + ")").collect(Collectors.joining(", "));
        throw new Stopped(Status.AMBIGUOUS, Sentences.error("connector.several", input.name(), names, choices.getFirst().edge().card().id()));
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
                .filter(card -> card.filePatterns().isEmpty() || card.filePatterns().stream().anyMatch(glob -> matches(glob, name)))
                .sorted(Comparator.comparing(ConnectorCard::id)).map(card -> new ConnectorEdge(card, live.get(card.id()))).toList();
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
