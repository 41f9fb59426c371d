package org.raceline.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.model.Period;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;

/** A file's way to a figure, through the services as Equinox wires them. */
class ImportTest {
    @TempDir
    Path folder;

    @Test
    void ordersBecomeFigures() throws Exception {
        try (Framework framework = new Framework(); Desk desk = Desk.open(framework.workspaces(), folder)) {
            FileReport report = desk.take("orders.csv", Orders.CSV);
            assertThat(report.status()).as("%s", report).isEqualTo(Status.IMPORTED);
            assertThat(report.connector()).isEqualTo("shop.shopify");
            assertThat(report.touchpoints()).isEqualTo(5);
            assertThat(report.lines().isConserved()).isTrue();
            assertThat(report.period()).isEqualTo(Optional.of(new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 30))));
            assertMarch(desk);
            assertThat(desk.take("again.csv", Orders.CSV).status()).isEqualTo(Status.UNCHANGED);
            assertMarch(desk);
        }
    }

    @Test
    void figuresOutliveTheProgram() throws Exception {
        try (Framework framework = new Framework()) {
            try (Desk desk = Desk.open(framework.workspaces(), folder)) {
                desk.take("orders.csv", Orders.CSV);
            }
            try (Desk again = Desk.open(framework.workspaces(), folder)) {
                assertMarch(again);
                again.workspace().imports().undo(again.workspace().imports().list().getFirst().id());
                assertThat(again.figure("orders", Orders.MARCH)).isEqualTo("no-data");
            }
        }
    }

    private static void assertMarch(Desk desk) {
        assertThat(desk.figure("orders", Orders.MARCH)).isEqualTo("4 count");
        assertThat(desk.figure("units", Orders.MARCH)).isEqualTo("6 count");
        assertThat(desk.figure("gross_sales", Orders.MARCH)).isEqualTo("130.3 EUR");
        assertThat(desk.figure("net_revenue", Orders.MARCH)).isEqualTo("115.3 EUR");
        assertThat(desk.figure("average_order_value", Orders.MARCH)).isEqualTo("32.575 EUR");
        assertThat(desk.figure("customers", Orders.MARCH)).isEqualTo("3 count");
        assertThat(desk.figure("repeat_orders", Orders.MARCH)).isEqualTo("1 count");
        assertThat(desk.figure("visitors", Orders.MARCH)).isEqualTo("no-data");
    }
}
