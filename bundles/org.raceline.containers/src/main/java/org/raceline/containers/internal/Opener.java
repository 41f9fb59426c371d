package org.raceline.containers.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.raceline.containers.Limits;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;

/** Opens one input, and what is inside, within one budget. */
public final class Opener {
    private final Input outermost;
    private final Limits limits;
    private final Optional<Consumer<Issue>> remarks;
    private final Budget budget;

    /** @param remarks null where nothing may be left out */
    public Opener(Input outermost, Limits limits, Consumer<Issue> remarks) {
        this.outermost = outermost;
        this.limits = limits;
        this.remarks = Optional.ofNullable(remarks);
        this.budget = new Budget(limits, outermost.size());
    }

    public List<Input> open() throws IOException {
        List<Input> opened = open(outermost, 1);
        if (opened.isEmpty()) {
            throw Refusal.of("none-opened");
        }
        return opened;
    }

    /** Empty where all that is inside had to be left out. */
    private List<Input> open(Input input, int depth) throws IOException {
        try {
            return switch (Kind.of(input)) {
                case GZIP -> gzip(input, deeper(depth));
                case ZIP -> zip(input, depth);
                case JSON -> List.of(json(input));
                case COMPOUND -> throw CompoundFile.refusal(input);
                case OTHER_ARCHIVE -> throw Refusal.of("other-archive");
                case OTHER -> List.of(input);
            };
        } catch (Refusal refusal) {
            throw refusal.in(input.name());
        }
    }

    private int deeper(int depth) throws Refusal {
        if (depth > limits.depth()) {
            throw Refusal.of("depth", limits.depth());
        }
        return depth + 1;
    }

    private Input json(Input input) throws IOException {
        Optional<Input> laidOut = JsonDocument.laidOut(input);
        if (laidOut.isPresent()) {
            remark(Severity.INFO, input.name(), "laid-out");
        }
        return laidOut.orElse(input);
    }

    private List<Input> gzip(Input input, int depth) throws IOException {
        long size = 0;
        try (CountedStream packed = new CountedStream(input.open()); InputStream in = new GzipStream(packed)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                budget.spend(count);
                budget.compare(size, packed.count());
            }
        }
        return open(DerivedInput.of(Names.without(input.name(), ".gz", ".gzip"), size, input, () -> new GzipStream(input.open())), depth);
    }

    private List<Input> zip(Input input, int depth) throws IOException {
        ZipDirectory directory = ZipDirectory.read(input, limits.entries());
        long size = 0;
        for (ZipMember member : directory.members()) {
            budget.spend(member.size());
            size += member.size();
            budget.compare(size, input.size());
        }
        OfficeFile office = new OfficeFile(directory);
        if (office.isOne()) {
            return sheets(input, office);
        }
        int inside = deeper(depth);
        List<ZipMember> files = directory.members().stream().filter(member -> !member.isFolder() && !Names.isClutter(member.path())).toList();
        if (files.isEmpty()) {
            throw Refusal.of("empty");
        }
        List<Input> all = new ArrayList<>();
        for (ZipMember member : files) {
            all.addAll(member(input, directory, member, inside));
        }
        return List.copyOf(all);
    }

    /** A file inside an archive; where it cannot be opened, nothing but a remark, unless that is not allowed or nothing may be risked. */
    private List<Input> member(Input archive, ZipDirectory directory, ZipMember member, int depth) throws IOException {
        String name = Names.last(member.path());
        try {
            if (member.isEncrypted()) {
                throw Refusal.of("password-archive");
            }
            if (!member.isReadable()) {
                throw Refusal.of("method");
            }
            Input file = DerivedInput.of(name, member.size(), archive, () -> directory.open(member));
            List<Input> opened = open(file, depth);
            if (!opened.isEmpty() && opened.getFirst() == file) {
                readThrough(file);
            }
            return opened;
        } catch (Refusal refusal) {
            if (refusal.isLimit() || remarks.isEmpty()) {
                throw refusal.in(name);
            }
            remarks.get().accept(refusal.in(name).issue());
            return List.of();
        }
    }

    private static void readThrough(Input file) throws IOException {
        try (InputStream in = file.open()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private List<Input> sheets(Input input, OfficeFile office) throws IOException {
        Workbook book = office.workbook(limits);
        List<SheetScan> scans = new ArrayList<>();
        for (Workbook.Sheet sheet : book.sheets()) {
            if (sheet.hidden()) {
                remark(Severity.WARNING, input.name(), "hidden", Names.clean(sheet.name()));
                continue;
            }
            SheetScan scan = SheetScan.of(book, sheet, limits);
            budget.spend(scan.size());
            if (scan.withoutValue() > 0) {
                remark(Severity.WARNING, input.name(), "no-value", Names.clean(sheet.name()), scan.withoutValue());
            }
            if (scan.width() > 0) {
                scans.add(scan);
            }
        }
        if (scans.isEmpty()) {
            throw Refusal.of("empty-workbook");
        }
        String name = Names.without(input.name(), ".xlsx", ".xlsm");
        return scans.stream().<Input>map(scan -> DerivedInput.of(name + (scans.size() == 1 ? "" : " (" + Names.clean(scan.sheet().name()) + ")") + ".csv", scan.size(),
                input, () -> new SheetCsv(new SheetRows(book, scan.sheet(), limits), scan.width()))).toList();
    }

    private void remark(Severity severity, String file, String key, Object... arguments) {
        remarks.ifPresent(to -> to.accept(Sentences.issue(severity, "remark." + key, arguments).in(file, 0)));
    }
}
