package org.raceline.connector.ga;

import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;

class Ga4MutantsTest extends MutantsContract {

    @Override
    protected Connector connector() {
        return new Ga4Connector();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of("pages.csv", "sessions.csv", "events.csv", "exploration.csv").stream().map(name -> BytesInput.resource(getClass(), name)).toList();
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        new SlowExport(file, choices, facts, false).read();
    }
}
