package org.raceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.model.Declaration;

/** What a plugin.xml contributes, and what it must not do. */
class PluginXmlTest {
    private static final String CATALOGUE = "<extension point=\"org.raceline.core.catalogue\">%s</extension>";

    private static List<Declaration> read(String xml) throws XMLStreamException {
        return PluginXml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "org.example", UnaryOperator.identity());
    }

    @Test
    void theChildrenOfBothPointsAreReadWithTheirOwnChildren() throws XMLStreamException {
        List<Declaration> read = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <?eclipse version="3.4"?>
                <plugin>
                  <extension-point id="x" name="X"/>
                  <extension point="org.example.other"><view id="v"/></extension>
                  <extension id="a" point="org.raceline.core.catalogue">
                    <!-- one kind -->
                    <kind id="order" name="Order"><quantity id="units"/><quantity id="tax"/></kind>
                  </extension>
                  <extension point="org.raceline.core.connectors"><connector id="shop.x" rank="4"/></extension>
                </plugin>
                """);
        assertThat(read).containsExactly(
                new Declaration("org.example", "kind", Map.of("id", "order", "name", "Order"),
                        List.of(new Declaration("org.example", "quantity", Map.of("id", "units"), List.of()),
                                new Declaration("org.example", "quantity", Map.of("id", "tax"), List.of()))),
                new Declaration("org.example", "connector", Map.of("id", "shop.x", "rank", "4"), List.of()));
    }

    @Test
    void attributesAreTranslated() throws XMLStreamException {
        String xml = "<plugin>" + CATALOGUE.formatted("<channel id='c' name='%channel.c'/>") + "</plugin>";
        List<Declaration> read = PluginXml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "x", text -> text.replace("%channel.c", "Kanal"));
        assertThat(read.getFirst().attribute("name")).isEqualTo("Kanal");
    }

    @Test
    void nothingIsReadFromOutside(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "<channel id='stolen' name='x'/>");
        String xml = "<!DOCTYPE plugin [<!ENTITY out SYSTEM \"" + secret.toUri() + "\">]><plugin>" + CATALOGUE.formatted("&out;") + "</plugin>";
        assertThatThrownBy(() -> read(xml)).isInstanceOf(XMLStreamException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE plugin><plugin/>",
        "<!DOCTYPE p [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;'>]><plugin><extension point='org.raceline.core.catalogue'><kind id='&b;'/></extension></plugin>",
        "<plugin><extension point='org.raceline.core.catalogue'><kind></extension></plugin>", "not xml", ""})
    void whatIsNotWellFormedOrHasADocumentTypeIsRefused(String xml) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void endlessNestingIsRefused() {
        assertThatThrownBy(() -> read("<plugin>" + CATALOGUE.formatted("<a>".repeat(5000) + "</a>".repeat(5000)) + "</plugin>"))
                .isInstanceOf(XMLStreamException.class).hasMessageContaining("nested too deeply");
    }
}
