package org.raceline.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleException;
import org.raceline.core.connector.Connector;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.tests.vendor.Evil;

/** A vendor's connector that misbehaves is named, and harms neither the store nor the imports of others. */
class EvilConnectorTest {
    private static final String ID = "vendor.evil";
    private static final String LABEL = "Sunshine CRM";
    private static final String FILE = Evil.PRIVATE + "\n2\n3\n";
    private static final String APRIL = Orders.CSV.replace("2026-03-", "2026-04-").replace("#1", "#2");

    @TempDir
    Path folder;
    private Framework framework;
    private Desk desk;

    @BeforeEach
    void importSomethingFirst() throws Exception {
        framework = new Framework();
        desk = Desk.open(framework.workspaces(), folder);
        desk.take("march.csv", Orders.CSV);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        framework.close();
    }

    /** It looks at every file that others look at. */
    private static BundleJar vendor(Class<? extends Connector> type) {
        return new BundleJar("vendor.evil", "1.0.0").type(Evil.class).connector(ID, type).card(ID, LABEL, "*.evil *.csv", "visits");
    }

    private static void assertThatItIsNamed(FileReport report) {
        assertThat(report.issues()).as("%s", report).anySatisfy(issue -> {
            assertThat(issue.what()).contains(LABEL);
            assertThat(issue.remedy()).isNotBlank();
        });
        assertThat(report.toString()).doesNotContain(Evil.PRIVATE);
    }

    private void assertThatNothingHappened() {
        assertThat(desk.imports()).containsExactly("march.csv");
        assertThat(desk.figure("visits", Orders.MARCH)).isEqualTo("no-data");
        assertThat(desk.figure("net_revenue", Orders.MARCH)).isEqualTo("115.3 EUR");
    }

    private FileReport importOfAnother() {
        FileReport report = desk.take("april.csv", APRIL);
        assertThat(report.status()).as("%s", report).isEqualTo(Status.IMPORTED);
        assertThat(report.touchpoints()).isEqualTo(5);
        return report;
    }

    /** Were it not evil, its file would be read. */
    @Test
    void theTrapIsBaited() throws Exception {
        framework.plug(vendor(Evil.Good.class), ID);
        assertThat(desk.take("trap.evil", FILE).status()).isEqualTo(Status.IMPORTED);
        assertThat(desk.figure("visits", Orders.MARCH)).isEqualTo("30 count");
    }

    @ParameterizedTest
    @ValueSource(classes = {Evil.ThrowsOnSight.class, Evil.OverflowsOnSight.class, Evil.MissesAClassOnSight.class, Evil.AnswersNothing.class})
    void itFailsToLookAtFiles(Class<? extends Connector> type) throws Exception {
        framework.plug(vendor(type), ID);
        FileReport report = desk.take("trap.evil", FILE);
        assertThat(report.status()).isEqualTo(Status.REFUSED);
        assertThatItIsNamed(report);
        assertThatNothingHappened();
        assertThatItIsNamed(importOfAnother());
    }

    @ParameterizedTest
    @ValueSource(classes = {Evil.ThrowsMidway.class, Evil.OverflowsMidway.class, Evil.MissesAClassMidway.class, Evil.ForgetsALine.class,
        Evil.CountsALineTwice.class, Evil.InventsLines.class})
    void itFailsWhileItReads(Class<? extends Connector> type) throws Exception {
        framework.plug(vendor(type), ID);
        FileReport report = desk.take("trap.evil", FILE);
        assertThat(report.status()).isEqualTo(Status.REFUSED);
        assertThatItIsNamed(report);
        assertThatNothingHappened();
        assertThat(importOfAnother().issues()).isEmpty();
    }

    @Test
    void figuresThatNobodyDefinedStayOutside() throws Exception {
        framework.plug(vendor(Evil.InventsAMetric.class), ID);
        FileReport report = desk.take("trap.evil", FILE);
        assertThatItIsNamed(report);
        assertThat(report.issues().getFirst().what()).contains("made_up");
        assertThat(report.observations()).isZero();
        assertThat(report.quarantined()).isEqualTo(3);
        assertThat(desk.figure("net_revenue", Orders.MARCH)).isEqualTo("115.3 EUR");
        assertThat(importOfAnother().issues()).isEmpty();
    }

    @Test
    void itCannotBeMade() throws Exception {
        assertThatItIsDead(vendor(Evil.ThrowsWhenMade.class));
    }

    @Test
    void itsBundleDoesNotStart() throws Exception {
        assertThatItIsDead(vendor(Evil.Good.class).activator(Evil.ThrowsWhenStarted.class));
    }

    private void assertThatItIsDead(BundleJar jar) throws Exception {
        framework.install(jar);
        framework.awaitCard(ID);
        FileReport report = desk.take("trap.evil", FILE, Optional.of(ID));
        assertThat(report.status()).isEqualTo(Status.REFUSED);
        assertThatItIsNamed(report);
        assertThat(desk.take("trap.evil", FILE).status()).isEqualTo(Status.REFUSED);
        assertThatNothingHappened();
        assertThat(importOfAnother().issues()).isEmpty();
    }

    @Test
    void whatItNeedsIsNotThere() throws Exception {
        try {
            framework.install(vendor(Evil.Good.class).header("Require-Bundle", "vendor.nowhere"));
        } catch (BundleException unresolved) {
            assertThat(unresolved).hasMessageContaining("vendor.nowhere");
        }
        assertThat(framework.catalogue().connector(ID)).isEmpty();
        assertThat(desk.take("trap.evil", FILE).status()).isEqualTo(Status.REFUSED);
        assertThatNothingHappened();
        importOfAnother();
    }
}
