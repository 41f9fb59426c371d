package org.raceline.connector.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Catalogue;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.PluginXml;
import org.raceline.testkit.RecordingSink;

/** The catalogue of the bundles on the path, the profiles in the documentation, and the reading of a table by one of them. */
final class Known {
    static final Catalogue CATALOGUE = PluginXml.catalogue(Known.class.getClassLoader());
    static final Path DOCS = Path.of(System.getProperty("basedir", ".")).resolve("../../docs");

    private Known() {
    }

    static BytesInput file(String name, String... lines) {
        return BytesInput.of(name, String.join("\n", lines) + "\n");
    }

    static String document(String name) throws IOException {
        return Files.readString(DOCS.resolve(name), StandardCharsets.UTF_8);
    }

    /** A connector that a profile as users write it tells. */
    static Connector told(String yaml) throws IOException, ConnectorException {
        MappedTables tables = new MappedTables();
        return tables.with(tables.profile(BytesInput.of("profile.yaml", yaml)), CATALOGUE);
    }

    /** One that a profile of a plug-in tells. */
    static Connector named(String id) throws ConnectorException {
        return new MappedTables().with(CATALOGUE.mapping(id).orElseThrow(), CATALOGUE);
    }

    static RecordingSink read(Connector connector, BytesInput table) throws IOException, ConnectorException {
        return read(connector, table, Settings.NONE);
    }

    static RecordingSink read(Connector connector, BytesInput table, Settings settings) throws IOException, ConnectorException {
        RecordingSink sink = new RecordingSink();
        connector.read(List.of(table), settings, sink);
        return sink;
    }

    /** Figures as {@code metric period {dimensions} value unit}. */
    static List<String> figures(RecordingSink sink) {
        return sink.observations.stream().map(o -> o.observation()).map(o -> o.metric() + " " + o.period() + " " + o.slice().values() + " "
                + o.quantity().value().stripTrailingZeros().toPlainString() + " " + o.quantity().unit().symbol()).toList();
    }
}
