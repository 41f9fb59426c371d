package org.raceline.engine.internal.quarantine;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raceline.core.connector.Input;
import org.raceline.core.service.QuarantineService.Entry;
import org.raceline.core.service.QuarantineService.Exported;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.QuarantineEntry;
import org.raceline.core.store.Store;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.gate.Lines;
import org.raceline.engine.internal.workspace.Seal;
import org.raceline.engine.internal.workspace.WorkspaceKey;

/** Shows bad records masked and hands them out raw only for repair. */
public final class Quarantine {
    private final Store store;
    private final WorkspaceKey key;

    public Quarantine(Store store, WorkspaceKey key) {
        this.store = store;
        this.key = key;
    }

    public List<Entry> list(Optional<String> importId) {
        Map<String, ImportEntry> imports = store.imports().stream().filter(entry -> importId.isPresent() || entry.isLive())
                .collect(Collectors.toMap(ImportEntry::id, Function.identity()));
        List<QuarantineEntry> entries = store.quarantine(importId).stream().filter(entry -> imports.containsKey(entry.importId())).toList();
        return entries.isEmpty() ? List.of() : shown(entries, imports);
    }

    private List<Entry> shown(List<QuarantineEntry> entries, Map<String, ImportEntry> imports) {
        Optional<Seal> seal = seal();
        return entries.stream().map(entry -> new Entry(entry.importId(), entry.issue().file(), entry.firstLine(), entry.lastLine(), entry.issue(),
                seal.map(s -> masked(s, entry)).orElse(""), imports.get(entry.importId()).repairedBy())).toList();
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

    /** Answers where each record stands in what was written. */
    public List<Exported> export(String importId, OutputStream to) throws IOException, WorkspaceException {
        if (store.imports().stream().noneMatch(entry -> entry.id().equals(importId))) {
            throw new WorkspaceException(Sentences.error("import.unknown", importId));
        }
        List<BadRecord> records = records(importId);
        if (records.stream().map(record -> record.text().encoding()).distinct().count() > 1) {
            throw new WorkspaceException(Sentences.error("quarantine.encodings", importId));
        }
        List<Exported> exported = new ArrayList<>();
        List<Entry> entries = list(Optional.of(importId));
        long lines = 0;
        for (BadRecord record : records) {
            QuarantineText text = record.text();
            if (exported.isEmpty() && text.marked()) {
                to.write(text.encoding().mark());
            }
            to.write(text.header());
            to.write(text.raw());
            long first = lines + LineScanner.lines(text.header(), text.encoding()).size() + 1;
            lines = first + record.lines().count() - 1;
            exported.add(new Exported(entries.get(exported.size()), first, lines));
        }
        return exported;
    }

    /** The change of a file that a repaired export makes. */
    public Substitution substitution(String importId, Input repaired, int mostBytes) throws IOException, Misfit, WorkspaceException {
        return Substitution.of(records(importId), repaired, mostBytes);
    }

    private List<BadRecord> records(String importId) throws WorkspaceException {
        Seal seal = key.seal();
        List<BadRecord> records = new ArrayList<>();
        for (QuarantineEntry entry : store.quarantine(Optional.of(importId))) {
            try {
                records.add(new BadRecord(entry.issue().file(), new Lines(entry.firstLine(), entry.lastLine()), text(seal, entry)));
            } catch (GeneralSecurityException unreadable) {
                throw new WorkspaceException(Sentences.error("quarantine.unreadable", Long.toString(entry.firstLine())), unreadable);
            }
        }
        return records;
    }
}
