package org.raceline.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Issue;

/** What is wrong with a vendor's contribution is named and left out; the rest stands. */
class ContributionTest {
    private final Framework framework = new Framework();

    @AfterEach
    void close() throws Exception {
        framework.close();
    }

    @Test
    void mistakesAreNamedAndGoWithTheirBundle() throws Exception {
        Catalogue before = framework.catalogue();
        Bundle bundle = framework.install(new BundleJar("vendor.mistaken", "1.0.0").catalogue("""
                <observed id="vendor_good" unit="count" aggregation="sum" name="Good" definition="Nothing is wrong with it."/>
                <observed id="visits" unit="count" aggregation="sum" name="My visits" definition="The id is taken."/>
                <formula id="vendor_typo" unit="ratio" text="vendor_good / visitz" name="Typo" definition="Names no metric."/>
                <formula id="vendor_torn" unit="ratio" text="vendor_good / (visits" name="Torn" definition="Cannot be read."/>
                <kpi code="V02" metric="vendor_lost" stage="reach" kind="volume" direction="up"/>
                """));
        List<Issue> problems = Eventually.eventually("problems", () -> framework.catalogue().problems(), found -> !found.isEmpty());
        assertThat(problems).hasSize(4).allSatisfy(problem -> {
            assertThat(problem.what()).contains("vendor.mistaken");
            assertThat(problem.remedy()).isNotBlank();
        });
        assertThat(problems.stream().map(Issue::what)).anyMatch(what -> what.contains("visits") && what.contains("observed"))
                .anyMatch(what -> what.contains("vendor_typo") && what.contains("visitz")).anyMatch(what -> what.contains("vendor_torn"))
                .anyMatch(what -> what.contains("vendor_lost"));
        assertThat(framework.catalogue().metric("vendor_good")).isPresent();
        assertThat(framework.catalogue().metric("visits")).isEqualTo(before.metric("visits"));

        framework.remove(bundle);
        assertThat(Eventually.eventually("the catalogue as before", framework::catalogue, before::equals).problems()).isEmpty();
    }
}
