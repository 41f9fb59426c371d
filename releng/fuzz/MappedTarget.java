import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ProfiledConnector;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.CatalogueReader;
import org.raceline.core.model.Declaration;
import org.raceline.testkit.BytesInput;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Tables as the profiles of the documentation and the canonical ones of plug-ins tell them: without a profile that connector reads nothing. */
final class MappedTarget {
    private MappedTarget() {
    }

    /** @param documents folder of profiles as users write them */
    static List<Connector> all(ProfiledConnector tables, Path documents) {
        try (Stream<Path> files = Files.list(documents)) {
            Catalogue catalogue = catalogue();
            List<Connector> told = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
                told.add(tables.with(tables.profile(new BytesInput("profile.yaml", Files.readAllBytes(file))), catalogue));
            }
            for (var mapping : catalogue.mappingsById().values()) {
                told.add(tables.with(mapping, catalogue));
            }
            return told;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Catalogue catalogue() throws Exception {
        List<Declaration> all = new ArrayList<>();
        for (URL xml : MappedTarget.class.getClassLoader().resources("plugin.xml").toList()) {
            for (Element extension : children(root(xml))) {
                children(extension).forEach(element -> all.add(declaration(element)));
            }
        }
        return CatalogueReader.read(all);
    }

    private static Element root(URL xml) throws Exception {
        try (InputStream in = xml.openStream()) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Declaration declaration(Element element) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.put(element.getAttributes().item(i).getNodeName(), element.getAttributes().item(i).getNodeValue());
        }
        return new Declaration("plugin.xml", element.getTagName(), attributes, children(element).stream().map(MappedTarget::declaration).toList());
    }
}
