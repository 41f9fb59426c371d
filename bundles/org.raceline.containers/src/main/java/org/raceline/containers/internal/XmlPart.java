package org.raceline.containers.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of an Office file. A document type, and so any entity, is refused; depth and the length of markup are limited.
 * Elements and attributes are known by their local names, because the strict form of the format has other namespaces.
 */
final class XmlPart implements Closeable {
    private static final int DEEPEST = 64;

    private final InputStream in;
    private final XMLStreamReader xml;

    XmlPart(InputStream raw) throws IOException {
        in = new GuardedXml(raw);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        // An &amp; counts as an entity too, and there is no other: a large sheet has more of them than entities may be long.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        try {
            xml = factory.createXMLStreamReader(reader(in));
        } catch (XMLStreamException | IOException wrong) {
            in.close();
            throw wrong instanceof IOException failed ? failed : failure((XMLStreamException) wrong);
        }
    }

    /** Decoded here, because of bytes that are no text the parser complains on the console. Office files are UTF-8 or UTF-16. */
    private static Reader reader(InputStream raw) throws IOException {
        PushbackInputStream in = new PushbackInputStream(raw, 3);
        byte[] head = in.readNBytes(3);
        boolean wide = JsonLayout.width(head) == 2;
        boolean mark = head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        if (!mark) {
            in.unread(head);
        }
        return new InputStreamReader(in, (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
    }

    /** Goes to the next begin or end of an element; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Refusal.of("entities");
                    default -> {
                        // white space, comments
                    }
                }
            }
            return false;
        } catch (XMLStreamException wrong) {
            throw failure(wrong);
        }
    }

    /** The text up to the end of the element that has just begun, that of elements inside left out. */
    String text(int most) throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        try {
            while (depth > 0) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (depth == 1) {
                            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                        }
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Refusal.of("entities");
                    default -> {
                        // comments
                    }
                }
                if (text.length() > most) {
                    throw Refusal.of("long-text", most);
                }
            }
        } catch (XMLStreamException wrong) {
            throw failure(wrong);
        }
        return text.toString();
    }

    boolean begins(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** An attribute, whatever its namespace; empty where there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** A number in an attribute; the default where there is none. */
    int number(String name, int otherwise) throws Refusal {
        String text = attribute(name);
        return text.isEmpty() ? otherwise : number(text);
    }

    /** A number of up to nine digits. */
    static int number(String text) throws Refusal {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == 9) {
                throw Refusal.of("damaged");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    boolean truth(String name) {
        String text = attribute(name).strip();
        return text.equals("1") || text.equals("true") || text.equals("on");
    }

    /** What the stream itself answered passes; what the parser says is damage. */
    private static IOException failure(XMLStreamException wrong) {
        return wrong.getNestedException() instanceof IOException failed && !(failed instanceof CharacterCodingException) ? failed : Refusal.of("damaged");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
