package org.raceline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** Dependencies point one way. */
class DependencyTest {
    private static final JavaClasses ALL = Bundles.classes();
    private static final String[] ANNOTATIONS = {"org.osgi.annotation..", "org.osgi.service.component.annotations.."};

    private static void onlyUses(String from, String... allowed) {
        classes().that().resideInAPackage(from).should().onlyDependOnClassesThat(
                resideInAnyPackage(allowed).or(resideInAnyPackage(ANNOTATIONS)).or(resideInAnyPackage("java..", from))).check(ALL);
    }

    @Test
    void coreUsesTheJdkOnly() {
        onlyUses("org.raceline.core..", "javax.xml..");
    }

    @Test
    void theModelStandsAtTheBottom() {
        onlyUses("org.raceline.core.model..");
        noClasses().that().resideInAPackage("org.raceline.core.connector..").should().dependOnClassesThat()
                .resideInAnyPackage("org.raceline.core.service..", "org.raceline.core.store..", "org.raceline.core.analysis..").check(ALL);
    }

    @Test
    void theToolkitUsesTheModelAndTheSpi() {
        onlyUses("org.raceline.tables..", "org.raceline.core.model..", "org.raceline.core.connector..", "de.siegmar.fastcsv..", "tools.jackson..", "com.fasterxml.jackson..");
    }

    @Test
    void aConnectorUsesTheSpiAndTheToolkitOnly() {
        for (String family : new String[] {"ga", "email", "shop", "social", "survey", "crm", "ads", "transactions"}) {
            onlyUses("org.raceline.connector." + family + "..", "org.raceline.core.model..", "org.raceline.core.connector..", "org.raceline.tables..");
        }
        onlyUses("org.raceline.connector.mapping..", "org.raceline.core.model..", "org.raceline.core.connector..", "org.raceline.tables..", "org.snakeyaml..");
    }

    @Test
    void theEngineUsesCoreAndOpensContainers() {
        onlyUses("org.raceline.engine..", "org.raceline.core..", "org.raceline.containers..", "javax.crypto..", "org.apache.commons.statistics..");
        onlyUses("org.raceline.containers..", "org.raceline.core.model..", "org.raceline.core.connector..", "javax.xml..");
    }

    @Test
    void onlyTheStoreSpeaksSql() {
        noClasses().that().resideOutsideOfPackage("org.raceline.store..").should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..").check(ALL);
    }

    @Test
    void onlyTheCatalogueReadsTheRegistry() {
        noClasses().that().resideOutsideOfPackage("org.raceline.catalogue..").should().dependOnClassesThat()
                .haveNameMatching("org\\.eclipse\\.core\\.runtime\\.(IExtension.*|IConfigurationElement|IRegistry.*|RegistryFactory)").check(ALL);
    }

    @Test
    void onlyExtensionsKnowsP2() {
        noClasses().that().resideOutsideOfPackage("org.raceline.extensions..").should().dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.equinox.p2..", "org.eclipse.equinox.internal..").check(ALL);
    }

    @Test
    void onlyTheClientKnowsSwt() {
        noClasses().that().resideOutsideOfPackage("org.raceline.ui..").should().dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.e4..").check(ALL);
    }

    @Test
    void theClientKnowsNeitherConnectorsNorStorage() {
        noClasses().that().resideInAPackage("org.raceline.ui..").should().dependOnClassesThat()
                .resideInAnyPackage("org.raceline.connector..", "org.raceline.tables..", "org.raceline.store..").check(ALL);
    }

    @Test
    void pagesKnowTheServicesAndNotTheEngine() {
        noClasses().that().resideInAnyPackage("org.raceline.ui.overview..", "org.raceline.ui.settings..", "org.raceline.ui.metric..", "org.raceline.ui.channels..", "org.raceline.ui.funnel..", "org.raceline.ui.trends..", "org.raceline.ui.attribution..", "org.raceline.ui.cohorts..", "org.raceline.ui.targets..", "org.raceline.ui.extensions..").should().dependOnClassesThat()
                .resideInAnyPackage("org.raceline.engine..", "org.raceline.core.store..", "org.raceline.console..").check(ALL);
        noClasses().that().resideInAPackage("org.raceline.ui.sources..").should().dependOnClassesThat()
                .resideInAnyPackage("org.raceline.engine..", "org.raceline.console..", "org.raceline.ui.internal..").check(ALL);
    }

    @Test
    void nothingReachesTheStoreExceptThroughTheGate() {
        noClasses().that().resideOutsideOfPackages("org.raceline.engine..", "org.raceline.store..", "org.raceline.core..").should()
                .dependOnClassesThat().haveNameMatching("org\\.raceline\\.core\\.store\\.(Store|ImportTransaction|TouchpointFact|ObservationFact)").check(ALL);
    }

    @Test
    void chartsAndReportsNeedNoWindow() {
        noClasses().that().resideInAnyPackage("org.raceline.charts..", "org.raceline.report..", "org.raceline.console..").should()
                .dependOnClassesThat().resideInAnyPackage("org.eclipse..", "org.osgi.framework..").check(ALL);
    }
}
