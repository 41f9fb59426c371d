package org.raceline.connector.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.ConnectorId;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.ProfiledConnector;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TableSketch;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Declaration;

/** Any table, as far as a mapping profile tells what its columns mean. */
@Component(service = Connector.class)
@ConnectorId("mapping.table")
public final class MappedTables implements ProfiledConnector {
    private final Profile profile;
    private final Catalogue catalogue;

    /** One that no profile tells anything: it recognises nothing. */
    public MappedTables() {
        this(null, Catalogue.EMPTY);
    }

    private MappedTables(Profile profile, Catalogue catalogue) {
        this.profile = profile;
        this.catalogue = catalogue;
    }

    @Override
    public Declaration profile(Input text) throws IOException, ConnectorException {
        try (InputStream in = text.open()) {
            return ProfileText.profile(text.name(), in.readNBytes(YamlReader.MOST_BYTES + 1));
        }
    }

    @Override
    public Declaration pack(Input text) throws IOException, ConnectorException {
        try (InputStream in = text.open()) {
            return ProfileText.pack(text.name(), in.readNBytes(YamlReader.MOST_BYTES + 1));
        }
    }

    @Override
    public Connector with(Declaration mapping, Catalogue known) throws ConnectorException {
        return new MappedTables(Profile.of(mapping, known), known);
    }

    @Override
    public String suggest(Input table, Settings settings, Catalogue known) throws IOException, ConnectorException {
        return Suggestion.of(table, settings, known);
    }

    @Override
    public TableSketch sketch(Input table, Settings settings, Catalogue known) throws IOException, ConnectorException {
        return Suggestion.sketch(table, settings, known);
    }

    @Override
    public String spell(Declaration mapping) {
        return ProfileSpelling.of(mapping);
    }

    @Override
    public Recognition recognise(Input input) throws IOException {
        if (profile == null) {
            return Recognition.NO;
        }
        try {
            return walk(input, Settings.NONE).find().isPresent() ? Recognition.certain("mapping", profile.name()) : Recognition.NO;
        } catch (ConnectorException unreadable) {
            return Recognition.NO;
        }
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        if (profile == null) {
            throw new ConnectorException(Sentences.error("profile.none"));
        }
        for (Input input : inputs) {
            sink.input(input);
            TableWalk walk = walk(input, settings);
            switch (profile.meaning()) {
                case Profile.Observing observing -> new ObservationRows(walk, observing, sink).read();
                case Profile.Touching touching -> {
                    try (TouchpointRows rows = new TouchpointRows(walk, touching, sink)) {
                        rows.read();
                    }
                }
                case Profile.Canonical canonical when canonical.touchpoints() -> new CanonicalTouchpoints(walk, catalogue, sink).read();
                case Profile.Canonical canonical -> new CanonicalObservations(walk, catalogue, sink).read();
            }
        }
    }

    private TableWalk walk(Input input, Settings settings) {
        return new TableWalk(input, profile.layout(), profile.layout().complete(settings), profile.meaning().headings());
    }
}
