package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.ConnectorCard;
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

    Outcome read(WatchedInput input, Settings settings, FactSink sink) {
        try {
            synchronized (connector) {
                connector.read(List.of(input), settings, sink);
            }
            return new Outcome.Done();
        } catch (ConnectorException declined) {
            Issue issue = declined.issue();
            return issue == null ? new Outcome.Thrown(declined) : new Outcome.Declined(issue.in(input.name(), issue.line()), declined.isNeedsInput());
        } catch (Throwable thrown) {
            return new Outcome.Thrown(thrown);
        } finally {
            input.closeAll();
        }
    }

    /** The issue that names this connector and its fault; the log learns where it happened. */
    Issue failure(Throwable thrown) {
        LOG.log(System.Logger.Level.WARNING, ForeignFault.trace(Sentences.text("connector.failed.log", card.id()), thrown));
        return Sentences.error("connector.failed", card.name(), card.id(), ForeignFault.summary(thrown));
    }
}
