package org.raceline.engine.internal.rates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.raceline.core.connector.Input;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Unit;
import org.raceline.core.service.WorkspaceException;
import org.raceline.engine.internal.Sentences;

/** Reads a table of exchange rates. Strict: what a rate is, is never guessed, and one cell that cannot be read refuses the file. */
final class RateFile {
    /** Rates of one file: half a century of all currencies. */
    private static final int MOST_RATES = 1_000_000;
    private static final int LONGEST_LINE = 10_000;
    private static final int MOST_DIGITS = 15;
    private static final Pattern NUMBER = Pattern.compile("\\d{1," + MOST_DIGITS + "}(\\.\\d{1," + MOST_DIGITS + "})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> GAPS = Set.of("", "N/A", "-");
    private static final List<String> LONG = List.of("date", "base", "currency", "rate");
    private static final DateTimeFormatter WRITTEN_OUT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Input input;
    private final Map<List<Object>, ExchangeRate> rates = new LinkedHashMap<>();
    private long line;

    private RateFile(Input input) {
        this.input = input;
    }

    /** @throws IOException if the input cannot be read, or the run is cancelled */
    static List<ExchangeRate> read(Input input) throws IOException, WorkspaceException {
        RateFile file = new RateFile(input);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(input.open(), StandardCharsets.UTF_8))) {
            file.read(reader);
        }
        return List.copyOf(file.rates.values());
    }

    private void read(Reader reader) throws IOException, WorkspaceException {
        String first = line(reader);
        if (first == null) {
            throw refused("rates.empty");
        }
        List<String> heads = cells(first.startsWith("\uFEFF") ? first.substring(1) : first);
        List<String> lower = heads.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
        boolean byRow = lower.containsAll(LONG) && lower.stream().distinct().count() == lower.size();
        if (!byRow) {
            requireWide(heads);
        }
        for (String text = line(reader); text != null; text = line(reader)) {
            if (text.isBlank()) {
                continue;
            }
            List<String> cells = cells(text);
            if (cells.size() > heads.size() || byRow && cells.size() < heads.size()) {
                throw refused("rates.cells", heads.size(), cells.size());
            }
            if (byRow) {
                add(day(cells.get(lower.indexOf("date"))), currency(cells.get(lower.indexOf("base"))), currency(cells.get(lower.indexOf("currency"))),
                        cells.get(lower.indexOf("rate")));
            } else {
                wide(heads, cells);
            }
        }
        if (rates.isEmpty()) {
            throw refused("rates.empty");
        }
    }

    /** What one euro is worth: a column of euros would say that it is something else. */
    private void requireWide(List<String> heads) throws WorkspaceException {
        List<String> codes = heads.stream().skip(1).filter(h -> !h.isEmpty()).toList();
        if (!heads.getFirst().equalsIgnoreCase("date") || codes.isEmpty() || codes.contains("EUR")) {
            throw refused("rates.heading");
        }
        for (String code : codes) {
            currency(code);
        }
        if (Set.copyOf(codes).size() < codes.size()) {
            throw refused("rates.heading");
        }
    }

    private void wide(List<String> heads, List<String> cells) throws WorkspaceException {
        LocalDate day = day(cells.getFirst());
        for (int i = 1; i < cells.size(); i++) {
            if (!GAPS.contains(cells.get(i))) {
                if (heads.get(i).isEmpty()) {
                    throw refused("rates.cells", heads.size(), cells.size());
                }
                add(day, "EUR", heads.get(i), cells.get(i));
            }
        }
    }

    private void add(LocalDate day, String base, String quote, String text) throws WorkspaceException {
        if (!NUMBER.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
            throw refused("rates.number", text);
        }
        if (base.equals(quote)) {
            throw refused("rates.same", base);
        }
        ExchangeRate rate = new ExchangeRate(day, base, quote, new BigDecimal(text), false);
        ExchangeRate before = rates.putIfAbsent(List.of(day, rate.pair()), rate);
        if (before != null && !before.equals(rate)) {
            throw refused("rates.twice", base + "/" + quote, day.toString());
        }
        if (rates.size() > MOST_RATES) {
            throw refused("rates.many", MOST_RATES);
        }
    }

    private LocalDate day(String text) throws WorkspaceException {
        try {
            return DAY.matcher(text).matches() ? LocalDate.parse(text) : LocalDate.parse(text, WRITTEN_OUT);
        } catch (DateTimeException noDay) {
            throw refused("rates.day", text);
        }
    }

    private String currency(String code) throws WorkspaceException {
        if (!ExchangeRate.isCurrency(code)) {
            throw refused(code.equals(Unit.NO_CURRENCY) ? "rates.none" : "rates.currency", code);
        }
        return code;
    }

    /** The next line, or null; one that goes on and on is refused before it fills the memory. */
    private String line(Reader reader) throws IOException, WorkspaceException {
        StringBuilder text = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        line++;
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (text.length() == LONGEST_LINE) {
                throw refused("rates.line");
            }
            text.append((char) c);
        }
        return text.toString();
    }

    /** Without quotation marks around them: no cell of such a table has commas. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).map(c -> c.length() > 1 && c.startsWith("\"") && c.endsWith("\"") ? c.substring(1, c.length() - 1).strip() : c)
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    /** @param arguments after the file's name and the line */
    private WorkspaceException refused(String key, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(input.name(), Long.toString(line)));
        for (Object argument : arguments) {
            String text = argument.toString();
            all.add(text.length() > 40 ? text.substring(0, 40) + "…" : text);
        }
        return new WorkspaceException(Sentences.error(key, all.toArray()).in(input.name(), line));
    }
}
