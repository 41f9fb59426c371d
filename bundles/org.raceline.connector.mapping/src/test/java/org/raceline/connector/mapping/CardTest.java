package org.raceline.connector.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorId;

/** What the plug-in declares is what it brings. */
class CardTest {

    private static List<String> found(String pattern) throws IOException {
        try (InputStream xml = plugin("plugin.xml")) {
            return Pattern.compile(pattern).matcher(new String(xml.readAllBytes(), StandardCharsets.UTF_8)).results().map(match -> match.group(1)).toList();
        }
    }

    /** Every bundle on the path has such files; this one's stand where its class does. */
    private static InputStream plugin(String file) throws IOException {
        return URI.create(MappedTables.class.getProtectionDomain().getCodeSource().getLocation() + file).toURL().openStream();
    }

    @Test
    void theCardIsTheConnectors() throws Exception {
        assertThat(found("<connector id=\"([^\"]+)\"")).containsExactly(MappedTables.class.getAnnotation(ConnectorId.class).value());
    }

    @Test
    void everyProfileIsGood() throws Exception {
        assertThat(found("<mapping id=\"([^\"]+)\"")).hasSize(3).allSatisfy(id -> assertThat(Known.named(id)).isInstanceOf(MappedTables.class));
    }

    @Test
    void everyTextIsThere() throws Exception {
        Properties texts = new Properties();
        try (InputStream in = plugin("plugin.properties")) {
            texts.load(in);
        }
        assertThat(texts).containsOnlyKeys(found("=\"%([^\"]+)\"").toArray());
    }
}
