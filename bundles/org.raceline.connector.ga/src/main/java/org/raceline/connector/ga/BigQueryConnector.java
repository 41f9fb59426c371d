package org.raceline.connector.ga;

import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.ConnectorId;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.tables.json.JsonRecords;
import org.raceline.tables.json.JsonValue;

/** The events that GA4 exports to BigQuery (tables {@code events_YYYYMMDD}), taken out of there as JSON: one event a line, or a list. */
@Component(service = Connector.class)
@ConnectorId("ga.bigquery")
public final class BigQueryConnector implements Connector {

    @Override
    public Recognition recognise(Input input) throws IOException {
        JsonValue head = JsonRecords.head(input);
        return isEvent(head) || head.items().stream().findFirst().filter(BigQueryConnector::isEvent).isPresent()
                ? Recognition.certain("ga4-bigquery-events", "") : Recognition.NO;
    }

    private static boolean isEvent(JsonValue value) {
        return value.get("event_name").exists() && value.get("event_date").exists() && value.get("event_timestamp").exists()
                && value.get("event_params").kind() == JsonValue.Kind.ARRAY;
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            new BigQueryEvents(settings, sink).read(input);
        }
    }
}
