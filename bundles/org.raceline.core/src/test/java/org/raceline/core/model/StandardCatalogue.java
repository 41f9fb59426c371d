package org.raceline.core.model;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The declarations of this bundle's own plugin.xml, for tests. */
final class StandardCatalogue {
    private StandardCatalogue() {
    }

    static List<Declaration> declarations() throws Exception {
        Properties texts = new Properties();
        try (InputStream in = StandardCatalogue.class.getResourceAsStream("/plugin.properties")) {
            texts.load(in);
        }
        List<Declaration> found = new ArrayList<>();
        for (Element extension : children(document("/plugin.xml"))) {
            if (extension.getTagName().equals("extension")) {
                children(extension).forEach(e -> found.add(declaration(e, texts)));
            }
        }
        return found;
    }

    static Element document(String resource) throws Exception {
        try (InputStream in = StandardCatalogue.class.getResourceAsStream(resource)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
        }
    }

    static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                elements.add(e);
            }
        }
        return elements;
    }

    private static Declaration declaration(Element element, Properties texts) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            String value = attribute.getNodeValue();
            attributes.put(attribute.getNodeName(), value.startsWith("%") ? texts.getProperty(value.substring(1)) : value);
        }
        return new Declaration("org.raceline.core", element.getTagName(), attributes, children(element).stream().map(e -> declaration(e, texts)).toList());
    }
}
