package org.raceline.connector.ga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorId;

/** The cards say what the code does. */
class CardTest {

    private static String cards() throws IOException {
        try (InputStream xml = Ga4Connector.class.getResourceAsStream("/plugin.xml")) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).results().map((MatchResult result) -> result.group(1)).toList();
    }

    @Test
    void thereIsACardForEachConnector() throws Exception {
        assertThat(found("<connector id=\"([^\"]+)\"", cards())).containsExactlyInAnyOrder(BigQueryConnector.class.getAnnotation(ConnectorId.class).value(),
                Ga4Connector.class.getAnnotation(ConnectorId.class).value(), UaConnector.class.getAnnotation(ConnectorId.class).value());
    }

    @Test
    void everyMetricOfTheFilesIsFed() throws Exception {
        String ga4 = found("(<connector id=\"ga.ga4\".*?</connector>)", cards()).getFirst();
        String ua = found("(<connector id=\"ga.ua\".*?</connector>)", cards()).getFirst();
        for (String file : List.of("pages.csv", "events.csv", "sessions.csv", "exploration.csv", "ua-keywords.csv", "ua-2013.csv")) {
            assertThat(found("<feeds metric=\"([^\"]+)\"", file.startsWith("ua-") ? ua : ga4)).as(file).containsAll(Imports.file(file).metrics());
        }
    }

    @Test
    void everyTextOfACardIsThere() throws Exception {
        Properties texts = new Properties();
        try (InputStream in = Ga4Connector.class.getResourceAsStream("/plugin.properties")) {
            texts.load(in);
        }
        assertThat(texts).containsOnlyKeys(found("=\"%([^\"]+)\"", cards()).toArray());
    }
}
