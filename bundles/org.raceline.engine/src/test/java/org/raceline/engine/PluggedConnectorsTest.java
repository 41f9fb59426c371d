package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.Workspace;
import org.raceline.engine.internal.PluggedConnectors;

/** Connectors come and go while the program runs. */
class PluggedConnectorsTest {

    @Test
    void whatCameOrWentCountsFromTheNextImport(@TempDir Path directory) throws Exception {
        Rig rig = Rig.shop();
        PluggedConnectors connectors = new PluggedConnectors();
        Connector shop = new OrderFiles();
        try (Workspace workspace = new LocalWorkspaces(rig, connectors, rig.engine, Rig.CLOCK, "tester", "Raceline tests").open(directory)) {
            Input file = Rig.orders("1;2026-01-05;a@x.org;10");
            assertThat(Rig.run(workspace, file).issues()).extracting(Issue::what).containsExactly("No connector reads orders.csv: none is installed.");
            connectors.plug("shop", shop);
            assertThat(Rig.run(workspace, file).status()).isEqualTo(Status.IMPORTED);
            connectors.unplug("shop", shop);
            assertThat(Rig.run(workspace, file).status()).isEqualTo(Status.REFUSED);
        }
    }

    @Test
    void anUpdateTakesThePlaceOfTheOldInWhicheverOrderTheyComeAndGo() throws Exception {
        PluggedConnectors connectors = new PluggedConnectors();
        List<Integer> heard = new ArrayList<>();
        AutoCloseable registration = connectors.onChange(() -> heard.add(connectors.live().size()));
        Connector old = new OrderFiles();
        Connector update = new OrderFiles();
        connectors.plug("shop", old);
        connectors.plug("shop", update);
        connectors.unplug("shop", old);
        assertThat(connectors.live().get("shop")).isSameAs(update);
        connectors.unplug("shop", update);
        assertThat(connectors.live()).isEmpty();
        assertThat(heard).containsExactly(1, 1, 0);
        registration.close();
        connectors.plug("shop", old);
        assertThat(heard).hasSize(3);
    }
}
