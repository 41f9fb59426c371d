package org.raceline.standalone;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.raceline.core.model.Declaration;

/** Reads what a {@code plugin.xml} contributes to the extension points of the core. Knows no document types and loads nothing from outside. */
final class PluginXml {
    private static final Set<String> POINTS = Set.of("org.raceline.core.catalogue", "org.raceline.core.connectors", "org.raceline.core.mappings");
    private static final int MAX_DEPTH = 30;

    private final XMLStreamReader xml;
    private final String contributor;
    private final UnaryOperator<String> translation;

    private PluginXml(XMLStreamReader xml, String contributor, UnaryOperator<String> translation) {
        this.xml = xml;
        this.contributor = contributor;
        this.translation = translation;
    }

    /**
     * The children of its extensions, in their order.
     *
     * @param translation of attribute values, which may be keys of translations
     * @throws XMLStreamException if it is not well-formed, holds a document type, or nests too deeply
     */
    static List<Declaration> read(InputStream in, String contributor, UnaryOperator<String> translation) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not loaded");
        });
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        try {
            return new PluginXml(xml, contributor, translation).document();
        } finally {
            xml.close();
        }
    }

    private List<Declaration> document() throws XMLStreamException {
        List<Declaration> declarations = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a document type is not allowed", xml.getLocation());
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("extension") && POINTS.contains(xml.getAttributeValue(null, "point"))) {
                declarations.addAll(children(0));
            }
        }
        return declarations;
    }

    private List<Declaration> children(int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw new XMLStreamException("elements are nested too deeply", xml.getLocation());
        }
        List<Declaration> children = new ArrayList<>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                Map<String, String> attributes = new LinkedHashMap<>();
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    attributes.put(xml.getAttributeLocalName(i), translation.apply(xml.getAttributeValue(i)));
                }
                children.add(new Declaration(contributor, element, attributes, children(depth + 1)));
            }
        }
        return children;
    }
}
