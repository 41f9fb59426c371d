package org.raceline.connector.ga;

import java.util.List;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowJson;

/** One report, and a batch of two. */
class DataApiMutantsTest extends MutantsContract {
    private static final SlowApi API = new SlowApi(report -> SlowApi.names(report.get("dimensionHeaders").items()), report -> SlowApi.names(report.get("metricHeaders").items()),
            row -> row.get("dimensionValues").items().stream().map(value -> value.text("value")).toList(), row -> row.get("metricValues").items(), value -> value.number("value"),
            report -> report.get("metadata").isWhole() ? report.get("metadata").text("currencyCode") : "", Map.of("sessions", "visits", "bounces", "bounced_visits", "totalusers", "visitors",
            "totalrevenue", "net_revenue", "eventcount", "events"));
    private static final String ONE = """
            {
            "dimensionHeaders": [{"name": "date"}, {"name": "deviceCategory"}],
            "metricHeaders": [{"name": "sessions", "type": "TYPE_INTEGER"}, {"name": "totalUsers"}, {"name": "totalRevenue"}],
            "rows": [
            {"dimensionValues": [{"value": "20240403"}, {"value": "tablet"}], "metricValues": [{"value": "5"}, {"value": "4"}, {"value": "12.50"}]},
            {"dimensionValues": [{"value": "20240401"}, {"value": ""}], "metricValues": [{"value": "13"}, {"value": "3"}, {"value": "0"}]},
            {"dimensionValues": [{"value": "20240402"}, {"value": "desk"}], "metricValues": [{"value": "7"}, {"value": "6"}, {"value": "8"}]}
            ],
            "rowCount": 3,
            "metadata": {"currencyCode": "PLN", "timeZone": "Europe/Warsaw"}
            }
            """;
    private static final String TWO = """
            {"kind": "analyticsData#batchRunReports", "reports": [
            {"dimensionHeaders": [{"name": "date"}], "metricHeaders": [{"name": "sessions"}, {"name": "totalUsers"}],
            "rows": [
            {"dimensionValues": [{"value": "20240301"}], "metricValues": [{"value": "40"}, {"value": "31"}]},
            {"dimensionValues": [{"value": "20240302"}], "metricValues": [{"value": "30"}, {"value": "29"}]}
            ]},
            {"dimensionHeaders": [{"name": "date"}, {"name": "eventName"}], "metricHeaders": [{"name": "eventCount"}],
            "rows": [
            {"dimensionValues": [{"value": "20240301"}, {"value": "begin_checkout"}], "metricValues": [{"value": "8"}]},
            {"dimensionValues": [{"value": "20240301"}, {"value": "scroll"}], "metricValues": [{"value": "90"}]}
            ]}
            ]}
            """;

    @Override
    protected Connector connector() {
        return new Ga4Connector();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.of("report.json", ONE), BytesInput.of("batch.json", TWO));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        if (!file.isLoaded()) {
            return;
        }
        String[] path = SlowJson.document(file).get("reports").isStated() ? new String[] {"reports", "rows"} : new String[] {"rows"};
        // Where the bracket before the rows is lost, the first of them stands in its report by itself.
        API.read(file, facts, row -> row.parent().isArray() ? row.parent().parent() : row.parent(), SlowJson.breaksOff(file), path);
    }
}
