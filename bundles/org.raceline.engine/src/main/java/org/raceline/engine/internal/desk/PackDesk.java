package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Issue;
import org.raceline.core.model.PackRules;
import org.raceline.core.service.Packs;
import org.raceline.core.service.WorkspaceException;
import org.raceline.engine.BytesInput;
import org.raceline.engine.internal.Listeners;
import org.raceline.engine.internal.Sentences;

/** Where KPI packs are checked, taken in and given back. The workspace keeps their text, comments included. */
public final class PackDesk implements Packs {
    private static final int MOST_BYTES = 64 << 10;

    private final Desk desk;
    private final PackedCatalogue catalogue;
    private final ReentrantLock writing;
    private final Listeners listeners;

    /** @param writing held while the workspace changes */
    public PackDesk(Desk desk, ReentrantLock writing, Listeners listeners) {
        this.desk = desk;
        this.catalogue = desk.catalogues();
        this.writing = writing;
        this.listeners = listeners;
    }

    /** A pack that was handed in. */
    private record Handed(Declaration tree, String text) {
        String id() {
            return tree.attribute("pack");
        }
    }

    @Override
    public List<Known> list() {
        return catalogue.packs().values().stream().map(PackDesk::known).toList();
    }

    private static Known known(Declaration pack) {
        return new Known(pack.attribute("pack"), pack.attribute("name"), pack.attribute("version"),
                pack.children().stream().filter(d -> List.of("observed", "counted", "formula").contains(d.element())).map(d -> d.attribute("id")).toList(),
                pack.children("kpi").stream().map(d -> d.attribute("metric")).toList());
    }

    @Override
    public List<Issue> check(Input pack) throws IOException, WorkspaceException {
        return check(handed(pack));
    }

    private List<Issue> check(Handed pack) {
        return PackRules.check(pack.tree(), catalogue.without(pack.id()));
    }

    @Override
    public Known add(Input pack) throws IOException, WorkspaceException {
        Handed handed = handed(pack);
        writing.lock();
        try {
            List<Issue> wrong = check(handed);
            if (!wrong.isEmpty()) {
                throw new WorkspaceException(wrong.getFirst().in(pack.name(), wrong.getFirst().line()));
            }
            keep(handed.id(), handed.text());
        } finally {
            writing.unlock();
        }
        listeners.call();
        return known(handed.tree());
    }

    @Override
    public void remove(String id) throws WorkspaceException {
        writing.lock();
        try {
            if (!desk.store().settings().containsKey(PackedCatalogue.setting(id))) {
                throw new WorkspaceException(Sentences.error("pack.unknown", id));
            }
            keep(id, "");
        } finally {
            writing.unlock();
        }
        listeners.call();
    }

    private void keep(String id, String text) {
        String before = desk.store().settings().getOrDefault(PackedCatalogue.setting(id), "");
        if (!before.equals(text)) {
            desk.store().setting(PackedCatalogue.setting(id), text, desk.pen().entry("pack", id, before, text));
            catalogue.changed();
        }
    }

    private Handed handed(Input file) throws IOException, WorkspaceException {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new WorkspaceException(Sentences.error("pack.too-large", file.name(), MOST_BYTES >> 10));
        }
        try {
            return new Handed(catalogue.read(catalogue.catalogue(), new BytesInput(file.name(), bytes)), new String(bytes, StandardCharsets.UTF_8));
        } catch (Stopped wrong) {
            Issue issue = wrong.issue().orElseThrow();
            throw new WorkspaceException(issue.in(file.name(), issue.line()));
        }
    }
}
