package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.ProfiledConnector;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TableSketch;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Issue;
import org.raceline.engine.internal.ForeignFault;
import org.raceline.engine.internal.Sentences;

/** The one place where a connector's code is called. Whatever it throws, errors of the machine included, comes back as a value. */
record ConnectorEdge(ConnectorCard card, Connector connector) {
    private static final System.Logger LOG = System.getLogger(ConnectorEdge.class.getName());

    /** How a run ended. */
    sealed interface Outcome {
        /** The connector came back. */
        record Done() implements Outcome {
        }

        /** The connector says that the input cannot be loaded as it is. */
        record Declined(Issue issue, boolean needsInput) implements Outcome {
        }

        /** It threw, or what it called threw and it let that pass. */
        record Thrown(Throwable cause) implements Outcome {
        }
    }

    /** What the connector thinks of an input, or how it failed to tell. */
    record Opinion(Recognition recognition, Optional<Issue> failure) {
    }

    /** @throws IOException if the input itself cannot be read */
    Opinion recognise(WatchedInput input) throws IOException {
        try {
            synchronized (connector) {
                return new Opinion(checked(connector.recognise(input)), Optional.empty());
            }
        } catch (Throwable thrown) {
            if (thrown instanceof IOException unreadable && (input.isCancelled() || input.failure().isPresent())) {
                throw unreadable;
            }
            return new Opinion(Recognition.NO, Optional.of(failure(thrown)));
        } finally {
            input.closeAll();
        }
    }

    private static Recognition checked(Recognition recognition) {
        if (recognition == null) {
            throw new IllegalStateException("recognise answered null");
        }
        return recognition;
    }

    boolean isProfiled() {
        return connector instanceof ProfiledConnector;
    }

    /**
     * Reads a profile that a user wrote.
     *
     * @throws Stopped if it is none
     */
    Declaration profile(Input text) throws IOException, Stopped {
        return asked(profiled -> profiled.profile(text), text);
    }

    /**
     * Reads a KPI pack.
     *
     * @throws Stopped if it is none
     */
    Declaration pack(Input text) throws IOException, Stopped {
        return asked(profiled -> profiled.pack(text), text);
    }

    /**
     * The connector as a profile tells it.
     *
     * @throws Stopped if the profile is wrong
     */
    ConnectorEdge with(Declaration profile, Catalogue catalogue) throws Stopped {
        try {
            return new ConnectorEdge(card, asked(profiled -> profiled.with(profile, catalogue), null));
        } catch (IOException impossible) {
            throw Stopped.refused(failure(impossible));
        }
    }

    /**
     * Proposes a profile for a table.
     *
     * @throws Stopped if it cannot
     */
    String suggest(Input table, Settings settings, Catalogue catalogue) throws IOException, Stopped {
        return asked(profiled -> profiled.suggest(table, settings, catalogue), table);
    }

    /**
     * Looks at a table and proposes a profile for it.
     *
     * @throws Stopped if it cannot
     */
    TableSketch sketch(Input table, Settings settings, Catalogue catalogue) throws IOException, Stopped {
        return asked(profiled -> profiled.sketch(table, settings, catalogue), table);
    }

    /**
     * A profile as a user would write it.
     *
     * @throws Stopped if the connector fails
     */
    String spell(Declaration profile) throws Stopped {
        try {
            return asked(profiled -> profiled.spell(profile), null);
        } catch (IOException impossible) {
            throw Stopped.refused(failure(impossible));
        }
    }

    private interface Errand<T> {
        T run(ProfiledConnector connector) throws IOException, ConnectorException;
    }

    /** @param input null where none is read */
    private <T> T asked(Errand<T> errand, Input input) throws IOException, Stopped {
        try {
            synchronized (connector) {
                return Objects.requireNonNull(errand.run((ProfiledConnector) connector));
            }
        } catch (ConnectorException wrong) {
            throw Stopped.refused(input == null ? wrong.issue() : wrong.issue().in(input.name(), wrong.issue().line()));
        } catch (RuntimeException | LinkageError thrown) {
            throw Stopped.refused(failure(thrown));
        }
    }

    /** @param inputs the one that was asked for comes first */
    Outcome read(List<WatchedInput> inputs, Settings settings, FactSink sink) {
        try {
            synchronized (connector) {
                connector.read(List.copyOf(inputs), settings, sink);
            }
            return new Outcome.Done();
        } catch (ConnectorException declined) {
            Issue issue = declined.issue();
            return issue == null ? new Outcome.Thrown(declined) : new Outcome.Declined(issue.in(inputs.getFirst().name(), issue.line()), declined.isNeedsInput());
        } catch (Throwable thrown) {
            return new Outcome.Thrown(thrown);
        } finally {
            inputs.forEach(WatchedInput::closeAll);
        }
    }

    /** Whether the connector answers a question of what belongs together itself: only then it is worth a look at the files around. */
    boolean hasSay(String question) {
        try {
            return connector.getClass().getMethod(question, Input.class, List.class).getDeclaringClass() != Connector.class;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Which of other inputs the connector calls parts of the same whole; none where it fails to tell. */
    List<WatchedInput> parts(WatchedInput input, List<WatchedInput> others) {
        return chosen(input, others, () -> connector.parts(input, List.copyOf(others)));
    }

    /** Which of other inputs the connector calls companions; none where it fails to tell. */
    List<WatchedInput> companions(WatchedInput input, List<WatchedInput> beside) {
        return chosen(input, beside, () -> connector.companions(input, List.copyOf(beside)));
    }

    private interface Question {
        List<Input> answer() throws IOException;
    }

    private List<WatchedInput> chosen(WatchedInput input, List<WatchedInput> others, Question question) {
        if (others.isEmpty()) {
            return List.of();
        }
        try {
            synchronized (connector) {
                Set<Input> named = Collections.newSetFromMap(new IdentityHashMap<>());
                named.addAll(question.answer());
                return others.stream().filter(named::contains).toList();
            }
        } catch (Throwable thrown) {
            if (!(thrown instanceof IOException)) {
                LOG.log(System.Logger.Level.WARNING, ForeignFault.trace(Sentences.text("connector.failed.log", card.id()), thrown));
            }
            return List.of();
        } finally {
            input.closeAll();
            others.forEach(WatchedInput::closeAll);
        }
    }

    /** The issue that names this connector and its fault; the log learns where it happened. */
    Issue failure(Throwable thrown) {
        LOG.log(System.Logger.Level.WARNING, ForeignFault.trace(Sentences.text("connector.failed.log", card.id()), thrown));
        return Sentences.error("connector.failed", card.name(), card.id(), ForeignFault.summary(thrown));
    }
}
