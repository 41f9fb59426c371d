package org.raceline.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A {@link LocalTable} as a file.
 *
 * @param marked whether it begins with a byte order mark; before text that is neither UTF-8 nor UTF-16 that of UTF-8, which is a lie
 * @param open   whether each figure and date alone leaves open how it is to be read
 * @param told   whether the user tells the locale
 */
public record LocalFile(String encoding, String lineEnd, boolean marked, LocalTable table, boolean open, boolean told) {
    private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "windows-1252", "KOI8-R", "ISO-8859-15",
            "windows-1256");
    private static final Set<String> READ = Set.of("UTF-8", "UTF-16LE", "UTF-16BE");
    private static final byte[] MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    /**
     * 8 encodings, 3 line ends, with and without byte order mark, 6 countries; figures that speak for themselves and figures that do
     * not, with and without a locale told: 1,152 files. What an encoding cannot write is written in ASCII.
     */
    public static List<LocalFile> all() {
        List<LocalFile> all = new ArrayList<>();
        for (String encoding : ENCODINGS) {
            for (String lineEnd : List.of("\n", "\r\n", "\r")) {
                for (LocalTable local : LocalTable.ALL) {
                    LocalTable table = local.canBeWrittenIn(Charset.forName(encoding)) ? local : local.inAscii();
                    for (int flags = 0; flags < 8; flags++) {
                        all.add(new LocalFile(encoding, lineEnd, (flags & 1) > 0, table, (flags & 2) > 0, (flags & 4) > 0));
                    }
                }
            }
        }
        return all;
    }

    /** What is one for files that differ only in what their figures are, whether they are marked and whether the locale is told. */
    public List<String> written() {
        return List.of(encoding, lineEnd, table.tag());
    }

    /** The same file under other headings. */
    public LocalFile under(List<String> headings) {
        return new LocalFile(encoding, lineEnd, marked, table.under(headings), open, told);
    }

    /** What the user tells. */
    public Optional<Locale> locale() {
        return told ? Optional.of(table.locale()) : Optional.empty();
    }

    public byte[] bytes() {
        Charset charset = Charset.forName(encoding);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (marked) {
            bytes.writeBytes(READ.contains(encoding) ? "\ufeff".getBytes(charset) : MARK);
        }
        bytes.writeBytes(table.text(lineEnd, open).getBytes(charset));
        return bytes.toByteArray();
    }

    /** What it says. */
    public List<LocalTable.Fact> facts() {
        return table.facts(open).stream().map(fact -> new LocalTable.Fact(fact.day(), fact.campaign().replace("\n", lineEnd), fact.clicks(), fact.cost(),
                fact.rate())).toList();
    }

    /** The words that a refusal may speak of; empty if there is no reason to refuse. */
    public List<String> reasons() {
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(table.text(lineEnd, open));
        List<String> reasons = new ArrayList<>();
        if (!READ.contains(encoding) && !ascii) {
            reasons.add(marked ? "not valid UTF-8" : "not UTF-8");
        }
        boolean day = table.date().contains("/") && !table.date().startsWith("Y");
        boolean sign = table.group().equals(",") || table.group().equals(".");
        if (open && !told && (day || sign)) {
            reasons.add("in two ways");
        }
        return reasons;
    }

    /** Whether nothing but being read right will do. */
    public boolean mustBeRead() {
        boolean proven = !marked && (encoding.equals("windows-1251") && table.tag().equals("ru")
                || encoding.equals("windows-1252") && Set.of("de", "fr").contains(table.tag()) && !table.currency().isEmpty());
        return reasons().isEmpty() || proven && !reasons().contains("in two ways");
    }
}
