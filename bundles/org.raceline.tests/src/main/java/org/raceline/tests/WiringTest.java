package org.raceline.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.raceline.core.model.ConnectorCard;

/** What plug-ins say of themselves in XML and what they do in Java fit together, and everything can run. */
class WiringTest {
    private final Framework framework = new Framework();

    @Test
    void everyConnectorHasOneCardAndOneService() {
        List<String> cards = framework.catalogue().connectors().stream().map(ConnectorCard::id).sorted().toList();
        assertThat(cards).contains("ga.ga4", "email.mailchimp", "shop.shopify");
        assertThat(framework.connectorServices()).isEqualTo(cards);
    }

    @Test
    void nothingIsWrongWithTheCatalogue() {
        assertThat(framework.catalogue().problems()).isEmpty();
        assertThat(framework.catalogue().kpis()).hasSizeGreaterThan(20);
        // A name with a percent sign is a key that nobody translated.
        assertThat(framework.catalogue().metrics()).noneMatch(metric -> metric.name().startsWith("%"));
        assertThat(framework.catalogue().connectors()).noneMatch(card -> card.name().startsWith("%"));
    }

    @Test
    void everyComponentCanRunAndNoneRunsUnasked() {
        ServiceComponentRuntime runtime = framework.service(ServiceComponentRuntime.class);
        List<ComponentDescriptionDTO> components = List.copyOf(runtime.getComponentDescriptionDTOs(framework.ours().toArray(Bundle[]::new)));
        assertThat(components.stream().map(c -> c.bundle.symbolicName)).contains("org.raceline.catalogue", "org.raceline.engine", "org.raceline.store",
                "org.raceline.extensions", "org.raceline.connector.shop");
        // What the user has disabled has to be stopped before anybody asks for it.
        assertThat(components.stream().filter(c -> c.immediate).map(c -> c.name)).containsExactly("org.raceline.extensions.internal.StartGuard");
        assertThat(components.stream().flatMap(c -> wanting(c, runtime))).isEmpty();
    }

    /** What a component waits for, or why it failed. */
    private static Stream<String> wanting(ComponentDescriptionDTO component, ServiceComponentRuntime runtime) {
        var configurations = runtime.getComponentConfigurationDTOs(component);
        if (configurations.isEmpty()) {
            return Stream.of(component.name + " is not enabled");
        }
        return configurations.stream().filter(c -> c.state != ComponentConfigurationDTO.SATISFIED && c.state != ComponentConfigurationDTO.ACTIVE)
                .map(c -> component.name + " waits for "
                        + Stream.of(c.unsatisfiedReferences).map(r -> r.name + " " + r.target).collect(Collectors.joining(", ")) + " " + c.failure);
    }

    @Test
    void everyBundleOfOursStarts() {
        assertThat(framework.ours()).extracting(Bundle::getSymbolicName).contains("org.raceline.core", "org.raceline.engine", "org.raceline.ui");
        List<String> faults = new ArrayList<>();
        for (Bundle bundle : framework.ours()) {
            try {
                start(bundle);
            } catch (BundleException fault) {
                faults.add(bundle.getSymbolicName() + ": " + fault.getMessage());
            }
        }
        assertThat(faults).isEmpty();
        assertThat(framework.ours().stream().filter(b -> b.getState() == Bundle.INSTALLED)).isEmpty();
    }

    private static void start(Bundle bundle) throws BundleException {
        boolean fragment = (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
        if (!fragment) {
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        }
    }
}
