package org.raceline.engine.internal.workspace;

import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.raceline.core.model.Source;
import org.raceline.core.service.WorkspaceException;
import org.raceline.engine.internal.Sentences;

/** What a source must be before it is saved. */
public final class SourceCheck {
    private SourceCheck() {
    }

    static void check(Source source, List<Source> existing) throws WorkspaceException {
        if (!source.currency().isEmpty() && !isCurrency(source.currency())) {
            throw new WorkspaceException(Sentences.error("source.currency", source.currency()));
        }
        if (!source.locale().isEmpty() && !isLanguageTag(source.locale())) {
            throw new WorkspaceException(Sentences.error("source.locale", source.locale()));
        }
        if (existing.stream().anyMatch(s -> !s.id().equals(source.id()) && s.connector().equals(source.connector()) && s.name().equals(source.name()))) {
            throw new WorkspaceException(Sentences.error("source.name", source.name()));
        }
    }

    private static boolean isLanguageTag(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException ill) {
            return false;
        }
    }

    public static boolean isCurrency(String code) {
        try {
            Currency.getInstance(code);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
