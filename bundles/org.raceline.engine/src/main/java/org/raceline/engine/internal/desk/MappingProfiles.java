package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Source;
import org.raceline.engine.BytesInput;
import org.raceline.engine.internal.Sentences;

/** Where the desk finds mapping profiles: with sources, in the catalogue, and in what the user hands in. */
record MappingProfiles(Catalogue catalogue, ConnectorEdge reader) {
    private static final int MOST_BYTES = 64 << 10;

    /** A profile and whoever is told by it. */
    record Told(ConnectorEdge edge, MappingProfile profile) {
    }

    /** One that the user hands in. */
    MappingProfile handed(Input file) throws IOException, Stopped {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw Stopped.refused(Sentences.error("mapping.too-large", file.name(), MOST_BYTES >> 10));
        }
        try {
            return new MappingProfile(reader.profile(new BytesInput(file.name(), bytes)), new String(bytes, StandardCharsets.UTF_8), Optional.empty());
        } catch (Stopped wrong) {
            throw placed(wrong, file.name());
        }
    }

    /** The one that a source is read by; empty for a source of a connector that needs none. */
    Optional<MappingProfile> of(Source source) throws IOException, Stopped {
        String id = source.settings().getOrDefault(MappingProfile.ID, "");
        String text = source.settings().getOrDefault(MappingProfile.TEXT, "");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Declaration tree = text.isEmpty() ? catalogue.mapping(id).orElseThrow(() -> Stopped.refused(Sentences.error("mapping.gone", id)))
                : reader.profile(new BytesInput(source.id(), text.getBytes(StandardCharsets.UTF_8)));
        return Optional.of(new MappingProfile(tree, text, Optional.of(source)));
    }

    Told told(MappingProfile profile) throws Stopped {
        try {
            return new Told(reader.with(profile.tree(), catalogue), profile);
        } catch (Stopped wrong) {
            throw placed(wrong, profile.source().map(Source::name).orElse(profile.tree().contributor()));
        }
    }

    /** Its line is one of the profile, and the report is of the table. */
    private static Stopped placed(Stopped wrong, String profile) {
        return wrong.issue().map(issue -> Stopped.refused(Issue.error(issue.line() > 0
                ? Sentences.text("mapping.wrong.line", profile, Long.toString(issue.line()), issue.what()) : Sentences.text("mapping.wrong", profile, issue.what()), issue.remedy())))
                .orElse(wrong);
    }

    /** Those that sources keep and, where no source keeps them, those of plug-ins; one that cannot be used is left out and told. */
    List<Told> known(List<Source> sources, List<Stopped> unusable) throws IOException {
        List<Told> known = new ArrayList<>();
        for (Source source : sources.stream().filter(s -> s.connector().equals(reader.card().id())).toList()) {
            try {
                Optional<MappingProfile> kept = of(source);
                if (kept.isPresent() && !kept.get().text().isEmpty()) {
                    known.add(told(kept.get()));
                }
            } catch (Stopped wrong) {
                unusable.add(wrong);
            }
        }
        for (Declaration tree : catalogue.mappingsById().values()) {
            try {
                known.add(told(new MappingProfile(tree, "", Optional.empty())));
            } catch (Stopped wrong) {
                unusable.add(wrong);
            }
        }
        return known;
    }
}
