package org.raceline.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.raceline.core.connector.Connector;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Period;
import org.raceline.core.model.Stage;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.tests.vendor.DoorCounter;

/** A vendor's connector comes, changes, rests and goes while a workspace is open. */
class PluggedConnectorTest {
    private static final String ID = "vendor.door";
    private static final Period DAYS = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 4));
    private static final String FIRST = "day;guests\n2026-03-01;12\n2026-03-02;30\n";
    private static final String SECOND = "date;walk-ins\n2026-03-03;8\n2026-03-04;1\n";

    @TempDir
    Path folder;
    private Framework framework;
    private Desk desk;

    @BeforeEach
    void openAWorkspaceFirst() throws Exception {
        framework = new Framework();
        desk = Desk.open(framework.workspaces(), folder);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        framework.close();
    }

    private static BundleJar vendor(String version, String label, Class<? extends Connector> type) {
        return new BundleJar("vendor.door", version).type(DoorCounter.class).connector(ID, type).card(ID, label, "*.door", DoorCounter.GUESTS)
                .catalogue("""
                        <observed id="door_guests" unit="count" aggregation="sum" name="Guests" definition="People who walked in."/>
                        <kpi code="V01" metric="door_guests" stage="reach" kind="volume" direction="up"/>
                        """);
    }

    private Bundle plug() throws Exception {
        return framework.plug(vendor("1.0.0", "Door counter", DoorCounter.class), ID);
    }

    private String label() {
        return framework.catalogue().connector(ID).map(ConnectorCard::name).orElse("");
    }

    private void assertThatOrdersStillCome() {
        assertThat(desk.take("orders.csv", Orders.CSV).status()).isEqualTo(Status.IMPORTED);
        assertThat(desk.figure("net_revenue", Orders.MARCH)).isEqualTo("115.3 EUR");
    }

    @Test
    void whatItBringsIsThereAtOnce() throws Exception {
        assertThat(desk.take("week.door", FIRST).status()).isEqualTo(Status.REFUSED);
        assertThat(desk.figure(DoorCounter.GUESTS, DAYS)).isEqualTo("unknown-metric");
        AtomicInteger told = new AtomicInteger();
        try (AutoCloseable listening = framework.catalogues().onChange(told::incrementAndGet)) {
            plug();
            Eventually.eventually("the catalogue tells that it changed", told::get, times -> times > 0);
        }
        assertThat(desk.workspace().catalogue().kpi(DoorCounter.GUESTS).orElseThrow().stage()).isEqualTo(Stage.REACH);
        FileReport report = desk.take("week.door", FIRST);
        assertThat(report.status()).as("%s", report).isEqualTo(Status.IMPORTED);
        assertThat(report.connector()).isEqualTo(ID);
        assertThat(desk.figure(DoorCounter.GUESTS, DAYS)).isEqualTo("42 count");
        assertThatOrdersStillCome();
    }

    @Test
    void anUpdateTakesEffect() throws Exception {
        Bundle bundle = plug();
        desk.take("week.door", FIRST);
        bundle.update(vendor("2.0.0", "Door counter II", DoorCounter.Renewed.class).open());
        Eventually.eventually("the new name", this::label, "Door counter II"::equals);
        framework.awaitConnector(ID);
        assertThat(desk.take("again.door", FIRST + "2026-03-03;5\n").status()).isEqualTo(Status.REFUSED);
        assertThat(desk.take("week2.door", SECOND).status()).isEqualTo(Status.IMPORTED);
        assertThat(desk.figure(DoorCounter.GUESTS, DAYS)).isEqualTo("51 count");
        assertThatOrdersStillCome();
    }

    @Test
    void whileItRestsItsFilesAreRefusedWithASentence() throws Exception {
        Bundle bundle = plug();
        bundle.stop();
        Eventually.eventually("no service", framework::connectorServices, ids -> !ids.contains(ID));
        FileReport report = desk.take("week.door", FIRST);
        assertThat(report.status()).isEqualTo(Status.REFUSED);
        assertThat(report.issues().getFirst().what()).contains("week.door");
        assertThat(report.issues().getFirst().remedy()).isNotBlank();
        assertThat(desk.take("week.door", FIRST, Optional.of(ID)).issues().getFirst().what()).contains("Door counter", ID, "does not run");
        assertThat(desk.imports()).isEmpty();
        assertThatOrdersStillCome();
        bundle.start(Bundle.START_ACTIVATION_POLICY);
        framework.awaitConnector(ID);
        assertThat(desk.take("week.door", FIRST).status()).isEqualTo(Status.IMPORTED);
    }

    @Test
    void whatItImportedOutlivesIt() throws Exception {
        Bundle bundle = plug();
        desk.take("week.door", FIRST);
        framework.remove(bundle);
        Eventually.eventually("no card", this::label, String::isEmpty);
        assertThat(framework.catalogue().metric(DoorCounter.GUESTS)).isEmpty();
        assertThat(framework.connectorServices()).doesNotContain(ID);
        assertThat(desk.figure(DoorCounter.GUESTS, DAYS)).isEqualTo("unknown-metric");
        assertThat(desk.imports()).containsExactly("week.door");
        assertThat(desk.workspace().extent()).contains(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)));
        assertThat(desk.take("week2.door", SECOND).status()).isEqualTo(Status.REFUSED);
        assertThatOrdersStillCome();
        plug();
        assertThat(desk.figure(DoorCounter.GUESTS, DAYS)).isEqualTo("42 count");
    }
}
