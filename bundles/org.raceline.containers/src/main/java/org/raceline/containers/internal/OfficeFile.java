package org.raceline.containers.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.raceline.containers.Limits;

/** An archive that is an Office document: parts, and relations that lead from part to part. */
final class OfficeFile {
    private static final int MOST_RELATIONS = 10_000;

    /**
     * Where a part leads.
     *
     * @param type last step of the relation's type, e.g. {@code worksheet}
     * @param part path of the other part
     */
    record Relation(String type, String part) {
    }

    private final ZipDirectory archive;
    private final Map<String, ZipMember> parts = new HashMap<>();

    OfficeFile(ZipDirectory archive) {
        this.archive = archive;
        archive.members().forEach(member -> parts.putIfAbsent(key(member.path()), member));
    }

    boolean isOne() {
        return has("[Content_Types].xml") || has("content.xml") && has("mimetype") || has("Index/Document.iwa");
    }

    /** @throws Refusal if it is no workbook that can be read */
    Workbook workbook(Limits limits) throws IOException {
        if (!has("[Content_Types].xml")) {
            throw Refusal.of("other-workbook");
        }
        Optional<Relation> book = relations("").values().stream().filter(relation -> relation.type().equals("officeDocument")).findFirst();
        if (book.isEmpty() || !has(book.get().part())) {
            throw Refusal.of("damaged");
        }
        if (book.get().part().endsWith(".bin")) {
            throw Refusal.of("binary-workbook");
        }
        return Workbook.read(this, book.get().part(), limits);
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** A part, guarded; empty where it is not there. */
    Optional<XmlPart> part(String path) throws IOException {
        ZipMember member = parts.get(key(path));
        if (member == null) {
            return Optional.empty();
        }
        if (member.isEncrypted() || !member.isReadable()) {
            throw Refusal.of("damaged");
        }
        return Optional.of(new XmlPart(archive.open(member)));
    }

    /** Where a part leads, by the ids it uses; links to other files are left out. */
    Map<String, Relation> relations(String part) throws IOException {
        int name = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, name);
        Map<String, Relation> relations = new LinkedHashMap<>();
        Optional<XmlPart> found = part(folder + "_rels/" + part.substring(name) + ".rels");
        if (found.isEmpty()) {
            return relations;
        }
        try (XmlPart xml = found.get()) {
            while (xml.next()) {
                if (xml.begins("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    relations.put(xml.attribute("Id"), new Relation(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
                }
                if (relations.size() > MOST_RELATIONS) {
                    throw Refusal.of("damaged");
                }
            }
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        String from = target.startsWith("/") ? "" : folder;
        String rest = target.startsWith("/") ? target.substring(1) : target;
        while (rest.startsWith("../") && !from.isEmpty()) {
            from = from.substring(0, from.lastIndexOf('/', from.length() - 2) + 1);
            rest = rest.substring(3);
        }
        return from + rest;
    }

    private static String key(String path) {
        return path.replace('\\', '/').toLowerCase(Locale.ROOT);
    }
}
