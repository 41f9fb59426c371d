package org.raceline.ui.sources.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.core.service.QuarantineService;
import org.raceline.core.service.QuarantineService.Exported;
import org.raceline.core.service.WorkspaceException;
import org.raceline.format.CsvCell;

/** Rejected records in a file of their own, byte for byte, and beside it why each was rejected. */
final class RejectedFile {
    private RejectedFile() {
    }

    @FunctionalInterface
    private interface Content {
        void write(OutputStream to) throws IOException, WorkspaceException;
    }

    /** Writes both; they hold personal data, so only their owner may read them. Answers where the reasons are. */
    static Path write(QuarantineService quarantine, String importId, Path file) throws IOException, WorkspaceException {
        List<Exported> exported = new ArrayList<>();
        write(file, to -> exported.addAll(quarantine.export(importId, to)));
        Path reasons = file.resolveSibling(file.getFileName() + ".reasons.csv");
        write(reasons, to -> to.write(reasons(exported).getBytes(StandardCharsets.UTF_8)));
        return reasons;
    }

    private static String reasons(List<Exported> exported) {
        Stream<String> rows = exported.stream().map(each -> Stream.of(Long.toString(each.firstLine()), Long.toString(each.lastLine()), each.entry().file(),
                Long.toString(each.entry().firstLine()), each.entry().issue().column(), each.entry().issue().what(), each.entry().issue().remedy())
                .map(CsvCell::text).collect(Collectors.joining(",")));
        return Stream.concat(Stream.of("line,last,file,file_line,column,what,remedy"), rows).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void write(Path file, Content content) throws IOException, WorkspaceException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".raceline", ".part"); // made readable by its owner only
        try {
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.write(to);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
