package org.raceline.engine.internal.quarantine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raceline.core.service.QuarantineService;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.QuarantineEntry;
import org.raceline.core.store.Store;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.workspace.Seal;
import org.raceline.engine.internal.workspace.WorkspaceKey;

/** Shows bad records masked and hands them out raw only for repair. */
public final class Quarantine implements QuarantineService {
    private final Store store;
    private final WorkspaceKey key;

    public Quarantine(Store store, WorkspaceKey key) {
        this.store = store;
        this.key = key;
    }

    @Override
    public List<Entry> list(Optional<String> importId) {
        Map<String, ImportEntry> imports = store.imports().stream().filter(entry -> importId.isPresent() || entry.isLive())
                .collect(Collectors.toMap(ImportEntry::id, Function.identity()));
        List<QuarantineEntry> entries = store.quarantine(importId).stream().filter(entry -> imports.containsKey(entry.importId())).toList();
        return entries.isEmpty() ? List.of() : shown(entries, imports);
    }

    private List<Entry> shown(List<QuarantineEntry> entries, Map<String, ImportEntry> imports) {
        Optional<Seal> seal = seal();
        return entries.stream().map(entry -> new Entry(entry.importId(), imports.get(entry.importId()).file(), entry.firstLine(), entry.lastLine(), entry.issue(),
                seal.map(s -> masked(s, entry)).orElse(""))).toList();
    }

    /** Empty where the key is not this workspace's: the list is of use without the texts. */
    private Optional<Seal> seal() {
        try {
            return Optional.of(key.seal());
        } catch (WorkspaceException foreignKey) {
            return Optional.empty();
        }
    }

    private static String masked(Seal seal, QuarantineEntry entry) {
        try {
            return text(seal, entry).masked();
        } catch (GeneralSecurityException unreadable) {
            return "";
        }
    }

    private static QuarantineText text(Seal seal, QuarantineEntry entry) throws GeneralSecurityException {
        return QuarantineText.of(seal.open(entry.encryptedRaw(), QuarantineText.place(entry)));
    }

    @Override
    public void export(String importId, OutputStream to) throws IOException, WorkspaceException {
        if (store.imports().stream().noneMatch(entry -> entry.id().equals(importId))) {
            throw new WorkspaceException(Sentences.error("import.unknown", importId));
        }
        Seal seal = key.seal();
        boolean atLineStart = true;
        for (QuarantineEntry entry : store.quarantine(Optional.of(importId))) {
            QuarantineText text;
            try {
                text = text(seal, entry);
            } catch (GeneralSecurityException unreadable) {
                throw new WorkspaceException(Sentences.error("quarantine.unreadable", Long.toString(entry.firstLine())), unreadable);
            }
            for (String part : List.of(text.header(), text.raw())) {
                if (!part.isEmpty()) {
                    if (!atLineStart) {
                        to.write('\n');
                    }
                    to.write(part.getBytes(StandardCharsets.UTF_8));
                    atLineStart = part.endsWith("\n") || part.endsWith("\r");
                }
            }
        }
    }
}
