package org.raceline.connector.social;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Component;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.ConnectorId;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/**
 * Facebook and Instagram: insights and posts from Meta Business Suite, ads from Meta Ads Manager.
 *
 * <p>A file of one network belongs to a source named after it, so that the days of Instagram never take the place of those of
 * Facebook; ads are a source of their own, since people reached by ads are not the people reached by a page.
 */
@Component(service = Connector.class)
@ConnectorId("social.meta")
public final class MetaExports implements Connector {
    private static final String ADS_ACCOUNT = "Meta Ads";
    /** Insights hold a row a day: five years of two networks. */
    private static final int MOST_ROWS_FOR_TITLES = 4_000;

    @Override
    public Recognition recognise(Input input) throws IOException {
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            Optional<Format> format = Format.of(rows);
            return format.isEmpty() ? Recognition.NO : Recognition.certain(format.get().id(), account(format.get(), input));
        } catch (ConnectorException unreadable) {
            return Recognition.NO;
        }
    }

    private static String account(Format format, Input input) throws IOException, ConnectorException {
        return switch (format) {
            case ADS -> ADS_ACCOUNT;
            case POSTS, INSIGHTS -> {
                Set<String> networks = networks(format, input);
                yield networks.size() == 1 ? networks.iterator().next() : "";
            }
        };
    }

    private static Set<String> networks(Format format, Input input) throws IOException, ConnectorException {
        Set<String> networks = new TreeSet<>();
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            Optional<Row> next = rows.next();
            for (int read = 0; next.isPresent() && read < MOST_ROWS_FOR_TITLES; read++, next = rows.next()) {
                Row row = next.get();
                if (format == Format.POSTS && row.kind() == Row.Kind.CELLS) {
                    return Set.of(PostColumns.network(Columns.of(row)));
                }
                if (Block.isTitle(row)) {
                    BlockTitle.of(row.cell(0)).network().ifPresent(networks::add);
                }
            }
        }
        return networks;
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            sink.input(input);
            switch (format(input, settings)) {
                case INSIGHTS -> new InsightsFile(settings, sink).read(input);
                case POSTS -> new PostsFile(settings, sink).read(input);
                case ADS -> new AdsFile(settings, sink).read(input);
            }
        }
    }

    private static Format format(Input input, Settings settings) throws IOException, ConnectorException {
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            return Format.of(rows).orElseThrow(() -> new ConnectorException(Sentences.error("unknown")));
        }
    }
}
