package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.raceline.core.model.Direction;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgGfxTest {
    private static final Formats ENGLISH = new Formats(Locale.ENGLISH);

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aHostileNameStaysText() throws Exception {
        String name = "</text><script>alert(1)</script>&\"'\u0000\uD800";
        KpiCard card = Sample.card(Stage.REACH, KpiKind.VOLUME, name, Unit.COUNT, Direction.UP, "1", "2", "");
        Document image = parsed(SvgGfx.image(card, 900, 120, ENGLISH, Theme.LIGHT));
        assertThat(image.getElementsByTagName("script").getLength()).isZero();
        assertThat(image.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("</text><script>alert(1)</script>&\"'\uFFFD\uFFFD");
        assertThat(image.getElementsByTagName("text").item(0).getTextContent()).isNotEmpty();
    }

    @Test
    void isMirroredWhereWritingStartsAtTheRight() throws Exception {
        KpiCard card = Sample.card();
        Document left = parsed(SvgGfx.image(card, 336, 120, ENGLISH, Theme.LIGHT));
        Document right = parsed(SvgGfx.image(card, 336, 120, new Formats(Locale.forLanguageTag("fa-u-nu-latn-ca-gregory")), Theme.LIGHT));
        assertThat(left.getDocumentElement().getAttribute("direction")).isEmpty();
        assertThat(right.getDocumentElement().getAttribute("direction")).isEqualTo("rtl");
        assertThat(Stream.of(left, right).map(image -> image.getElementsByTagName("text").getLength()).distinct()).hasSize(1);
        // The name of the card stands at its inset, from whichever side one reads.
        assertThat(attributes(right, "x")).contains(336 - Panel.INSET);
        assertThat(attributes(left, "x")).contains(Panel.INSET);
    }

    private static List<Double> attributes(Document image, String name) {
        NodeList texts = image.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(i -> Double.parseDouble(((Element) texts.item(i)).getAttribute(name))).toList();
    }

    @Test
    void isNamedAndDescribed() throws Exception {
        Document image = parsed(SvgGfx.image(Sample.card(), 336, 120, ENGLISH, Theme.LIGHT));
        assertThat(image.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(image.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Unique visitors");
        assertThat(image.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(Sample.card().description(ENGLISH));
    }

    @Test
    void aPartOfAPageTakesItsColoursAndKeepsItsIdsToItself() {
        String part = SvgGfx.part(Sample.card(), 336, 120, ENGLISH, "reach-volume-");
        assertThat(part).contains("var(--surface)", "id=\"reach-volume-1\"", "url(#reach-volume-1)").doesNotContain("fill=\"#");
        for (Token token : Token.values()) {
            assertThat(SvgGfx.variables(Theme.DARK)).contains("--" + token.id() + ":" + token.hex(Theme.DARK));
        }
    }

    @Test
    void gradientsOfOneImageAreTold() throws Exception {
        NodeList gradients = parsed(SvgGfx.image(Sample.board(), 1440, 928, ENGLISH, Theme.LIGHT)).getElementsByTagName("linearGradient");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < gradients.getLength(); i++) {
            ids.add(gradients.item(i).getAttributes().getNamedItem("id").getNodeValue());
        }
        assertThat(ids).hasSize(gradients.getLength()).hasSize(16);
    }

    @Test
    void measuresTextByTheFont() {
        FontWidths inter = new FontWidths(Inter.REGULAR.bytes());
        assertThat(List.of("iii", "Visits", "Визиты", "184,220")).allSatisfy(text -> assertThat(inter.width(text) / text.length()).isBetween(0.2, 0.75));
        assertThat(inter.width("WWW")).isGreaterThan(2.5 * inter.width("iii"));
        assertThat(inter.width("a\u200Eb\u0301")).as("marks take no room").isEqualTo(inter.width("ab"));
    }
}
