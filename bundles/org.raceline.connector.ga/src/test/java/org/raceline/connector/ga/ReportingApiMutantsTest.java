package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowJson;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

class ReportingApiMutantsTest extends MutantsContract {
    private static final SlowApi API = new SlowApi(report -> report.get("columnHeader").get("dimensions").items().stream().map(name -> bare(name.text())).toList(),
            report -> SlowApi.names(report.get("columnHeader").get("metricHeader").get("metricHeaderEntries").items()).stream().map(ReportingApiMutantsTest::bare).toList(),
            row -> row.get("dimensions").items().stream().map(SlowJson::text).toList(), ReportingApiMutantsTest::values, ReportingApiMutantsTest::number, report -> "",
            Map.of("sessions", "visits", "bounces", "bounced_visits", "users", "visitors", "transactionrevenue", "net_revenue", "pageviews", "page_views"));

    @Override
    protected Connector connector() {
        return new UaConnector();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "ua-reporting.json"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        if (file.isLoaded()) {
            API.read(file, facts, row -> row.parent().parent().parent(), false, "reports", "data", "rows");
        }
    }

    private static String bare(String name) {
        return name.replaceFirst("^ga:", "");
    }

    private static List<SlowJson> values(SlowJson row) {
        List<SlowJson> ranges = row.get("metrics").items();
        if (ranges.size() > 1) {
            throw new Unreadable("several ranges of days");
        }
        return ranges.isEmpty() ? List.of() : ranges.getFirst().get("values").items();
    }

    private static Optional<BigDecimal> number(SlowJson value) {
        if (!value.isStated() || value.isText() && value.text().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SlowValue.plain(value.text()));
        } catch (Unreadable notPlain) {
            return Optional.of(SlowValue.number(value.text(), '.'));
        }
    }
}
