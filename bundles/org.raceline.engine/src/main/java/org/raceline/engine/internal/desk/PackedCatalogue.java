package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.CatalogueReader;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Issue;
import org.raceline.core.model.PackRules;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.store.Store;
import org.raceline.engine.BytesInput;
import org.raceline.engine.Connectors;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.gate.IssueLog;

/** The catalogue of one workspace: what the program and its plug-ins contribute, and the KPI packs that the workspace keeps. Any thread. */
public final class PackedCatalogue implements CatalogueService {
    private static final String SETTING = "pack.";

    private final CatalogueService program;
    private final Connectors connectors;
    private final Store store;
    /** By id, as the workspace keeps them; null until they are asked for. */
    private Map<String, String> texts;
    /** Of those that could be read. */
    private final Map<String, Declaration> trees = new TreeMap<>();
    private Catalogue base;
    private Catalogue whole;

    public PackedCatalogue(CatalogueService program, Connectors connectors, Store store) {
        this.program = program;
        this.connectors = connectors;
        this.store = store;
    }

    /** The setting of the workspace that holds the text of a pack. */
    static String setting(String id) {
        return SETTING + id;
    }

    @Override
    public synchronized Catalogue catalogue() {
        Catalogue now = program.catalogue();
        if (whole == null || now != base) {
            base = now;
            whole = with(now, "");
        }
        return whole;
    }

    /** As it is without one of the packs. */
    synchronized Catalogue without(String id) {
        return with(program.catalogue(), id);
    }

    /** The packs that can be read, by id. */
    synchronized Map<String, Declaration> packs() {
        catalogue();
        return new TreeMap<>(trees);
    }

    /** A pack was added or taken away. */
    synchronized void changed() {
        texts = null;
        trees.clear();
        whole = null;
    }

    private Catalogue with(Catalogue now, String left) {
        if (texts == null) {
            texts = texts();
        }
        List<Issue> unreadable = new ArrayList<>();
        texts.forEach((id, text) -> {
            if (!trees.containsKey(id)) {
                try {
                    trees.put(id, read(now, new BytesInput(id, text.getBytes(StandardCharsets.UTF_8))));
                } catch (Stopped | IOException wrong) {
                    unreadable.add(Sentences.error("pack.unreadable", id));
                }
            }
        });
        if (texts.isEmpty()) {
            return now;
        }
        List<Declaration> contributions = trees.entrySet().stream().filter(pack -> !pack.getKey().equals(left))
                .flatMap(pack -> PackRules.contributions(pack.getValue()).stream()).toList();
        return CatalogueReader.read(now, contributions).withProblems(unreadable);
    }

    private Map<String, String> texts() {
        Map<String, String> kept = new TreeMap<>();
        store.settings().forEach((key, value) -> {
            if (key.startsWith(SETTING)) {
                kept.put(key.substring(SETTING.length()), value);
            }
        });
        return kept;
    }

    /** @throws Stopped if it is not written as a pack is, or nothing installed reads packs */
    Declaration read(Catalogue known, Input pack) throws IOException, Stopped {
        return new ConnectorChoice(known, connectors.live(), new IssueLog("", 1)).profiled().pack(pack);
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return program.onChange(listener);
    }
}
