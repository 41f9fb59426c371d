package org.raceline.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damaged copies of a file, the same ones for the same seed: what disks, editors, spreadsheets and people do to files, and worse. */
public final class Mutants {
    private static final String SIGNS = "\",;\t\r\n 0159.-'#{}[]:e%()$\u0000\u00e9\u20ac\u00a0";

    private final String fixture;
    private final Random random;
    private final JsonMutants elements;
    private final boolean json;

    public Mutants(BytesInput fixture, long seed) {
        this.fixture = new String(fixture.bytes(), StandardCharsets.UTF_8);
        this.random = new Random(seed);
        this.elements = new JsonMutants(random);
        this.json = this.fixture.startsWith("{") || this.fixture.startsWith("[");
    }

    /** The next mutant: one to three changes, and now and then a byte that is no UTF-8. */
    public byte[] next() {
        String text = fixture;
        for (int change = random.nextInt(3); change >= 0 && !text.isEmpty(); change--) {
            text = json && random.nextInt(3) > 0 ? elements.change(text) : random.nextBoolean() ? inLine(text) : inText(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(20) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String inText(String text) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(60));
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + sign() + text.substring(at);
            case 2 -> text.substring(0, at) + sign() + text.substring(at + 1);
            case 3 -> text.substring(0, at) + text.substring(at, to) + text.substring(at);
            case 4 -> text.substring(0, at) + text.substring(to);
            case 5 -> text.substring(0, random.nextInt(4) == 0 ? at : text.length());
            default -> otherDigit(text, at);
        };
    }

    private String otherDigit(String text, int at) {
        int digit = at;
        while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
            digit++;
        }
        return digit == text.length() ? text : text.substring(0, digit) + random.nextInt(10) + text.substring(digit + 1);
    }

    private char sign() {
        return SIGNS.charAt(random.nextInt(SIGNS.length()));
    }

    private String inLine(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(8)) {
            case 0 -> lines.add(at, line);
            case 1 -> {
                lines.set(at, lines.get(other));
                lines.set(other, line);
            }
            case 2 -> lines.remove(at);
            case 3 -> lines.set(at, line.replace(',', ";\t|".charAt(random.nextInt(3))));
            case 4 -> lines.set(at, line.replace('"', '\''));
            case 5 -> lines.set(at, line.replaceAll("\r?\n", List.of("\r", "\r\n", "\n", "").get(random.nextInt(4))));
            default -> lines.set(at, inCells(line));
        }
        return String.join("", lines);
    }

    /** Cells by their commas, quoted or not. */
    private String inCells(String line) {
        String end = line.endsWith("\n") ? "\n" : "";
        List<String> cells = new ArrayList<>(Arrays.asList(line.substring(0, line.length() - end.length()).split(",", -1)));
        int at = random.nextInt(cells.size());
        int other = random.nextInt(cells.size());
        String cell = cells.get(at);
        switch (random.nextInt(6)) {
            case 0 -> {
                cells.set(at, cells.get(other));
                cells.set(other, cell);
            }
            case 1 -> cells.set(at, "");
            case 2 -> cells.set(at, List.of("9".repeat(30), "1e9", "-7", "0x1F", "NaN", "1.234", "1,234", "\"1.234,50\"", "\"1,234.50\"", "0.1").get(random.nextInt(10)));
            case 3 -> cells.set(at, arabicDigits(cell));
            case 4 -> cells.set(at, cells.get(other));
            default -> cells.set(at, List.of(" ", "\u00a0", "--", "n/a", "=1+1", "2024-02-30", "3/4/2024", "31.12.2024", "Total", "EUR").get(random.nextInt(10)));
        }
        return String.join(",", cells) + end;
    }

    private static String arabicDigits(String cell) {
        StringBuilder text = new StringBuilder();
        cell.chars().forEach(c -> text.append((char) (c >= '0' && c <= '9' ? c - '0' + '\u0660' : c)));
        return text.toString();
    }
}
