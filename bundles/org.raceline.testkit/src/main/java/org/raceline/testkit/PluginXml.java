package org.raceline.testkit;

import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.CatalogueReader;
import org.raceline.core.model.Declaration;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What bundles on the class path contribute by their {@code plugin.xml}, where no platform reads it. Texts stay the keys that they are. */
public final class PluginXml {
    private PluginXml() {
    }

    /**
     * The catalogue of all of them.
     *
     * @throws IllegalStateException if one of them cannot be read, or contributes what is wrong
     */
    public static Catalogue catalogue(ClassLoader path) {
        try {
            List<Declaration> all = new ArrayList<>();
            for (URL xml : path.resources("plugin.xml").toList()) {
                try (InputStream in = xml.openStream()) {
                    children(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement()).stream()
                            .filter(element -> element.getTagName().equals("extension")).flatMap(extension -> children(extension).stream()).map(PluginXml::declaration).forEach(all::add);
                }
            }
            return CatalogueReader.read(all);
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
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
        return new Declaration("plugin.xml", element.getTagName(), attributes, children(element).stream().map(PluginXml::declaration).toList());
    }
}
