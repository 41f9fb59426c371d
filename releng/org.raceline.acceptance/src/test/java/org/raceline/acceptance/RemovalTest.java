package org.raceline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any connector and any page can be taken out, and the rest runs. */
class RemovalTest {

    @ParameterizedTest
    @CsvSource({"org.raceline.connector.ga, ga.ga4", "org.raceline.connector.email, email.mailchimp", "org.raceline.connector.shop, shop.shopify",
        "org.raceline.connector.social, social.meta", "org.raceline.connector.survey, survey.typeform", "org.raceline.connector.crm, crm.leads",
        "org.raceline.connector.ads, ads.spend", "org.raceline.connector.transactions, transactions.list", "org.raceline.connector.mapping, mapping.table",
        "org.raceline.ui.overview, ''",
        "org.raceline.ui.settings, ''",
        "org.raceline.ui.sources, ''", "org.raceline.ui.metric, ''", "org.raceline.ui.channels, ''", "org.raceline.ui.funnel, ''", "org.raceline.ui.trends, ''", "org.raceline.ui.attribution, ''", "org.raceline.ui.cohorts, ''", "org.raceline.ui.targets, ''", "org.raceline.ui.extensions, ''"})
    void theRestRuns(String feature, String connector, @TempDir Path folder) throws IOException {
        Product.Outcome demo = Product.built().run(folder, "demo");
        assertThat(demo.exit()).as(demo.everything()).isZero();
        Product product = Product.built().copy(folder.resolve("copy"));

        Product.Outcome removed = product.run(folder, "uninstall", feature + ".feature");
        assertThat(removed.exit()).as(removed.everything()).isZero();

        String connectors = product.run(folder, "connectors", "--format", "json").out();
        if (!connector.isEmpty()) {
            assertThat(connectors).doesNotContain("\"" + connector + "\"");
        }
        assertThat(connectors).as("the others are there").contains(connector.startsWith("shop") ? "email.mailchimp" : "shop.shopify");
        Product.Outcome board = product.run(folder, "scorecard", "--workspace", "raceline-demo", "--period", "2026-10", "--format", "json");
        assertThat(board.exit()).as(board.everything()).isZero();
        assertThat(board.out()).as("what was imported still answers").contains("net_revenue").contains("visitors");

        Product.Outcome back = product.run(folder, "install", Product.root().resolve("releng/org.raceline.repository/target/repository").toString(),
                "--only", feature + ".feature");
        assertThat(back.exit()).as(back.everything()).isZero();
        assertThat(product.run(folder, "connectors", "--format", "json").out()).contains(connector);
    }
}
