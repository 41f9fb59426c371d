package org.raceline.connector.ads;

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

/** Google Ads: reports as downloaded, with English headings. */
@Component(service = Connector.class)
@ConnectorId("ads.google")
public final class GoogleAdsReports implements Connector {
    private static final String FORMAT = "google-ads-report";

    @Override
    public Recognition recognise(Input input) throws IOException {
        try {
            return ReportHead.of(input, Settings.NONE).isPresent() ? Recognition.certain(FORMAT, "") : Recognition.NO;
        } catch (ConnectorException unreadable) {
            return Recognition.NO;
        }
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            sink.input(input);
            ReportHead head = ReportHead.of(input, settings).orElseThrow(() -> new ConnectorException(Sentences.error("report.unknown")));
            ReportColumns columns = new ReportColumns(head.heading(), head.range(), settings.currency());
            ReportSurvey survey = ReportSurvey.of(input, head, columns, settings);
            new ReportLoader(head, columns, survey, sink).load(input, settings);
        }
    }
}
