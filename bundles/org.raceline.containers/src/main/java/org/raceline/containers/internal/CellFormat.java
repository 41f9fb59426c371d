package org.raceline.containers.internal;

import java.util.regex.Pattern;

/** What a cell's number format makes of its number. */
enum CellFormat {
    NUMBER, DATE, DATE_TIME, TIME, /** Hours, minutes or seconds beyond their usual ends. */ DURATION;

    /** Quoted text, escaped characters, padding, and what stands in brackets: colours, conditions, currencies. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*+\"?|[\\\\_*].|\\[(?![hms]+\\])[^\\]]*+\\]?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile("[hs]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("[dy]", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH = Pattern.compile("m", Pattern.CASE_INSENSITIVE);

    /** By format code, of which the section for positive numbers counts. */
    static CellFormat of(String code) {
        String plain = DECORATION.matcher(code).replaceAll("");
        String section = plain.contains(";") ? plain.substring(0, plain.indexOf(';')) : plain;
        if (section.equalsIgnoreCase("general")) {
            return NUMBER;
        }
        if (ELAPSED.matcher(section).find()) {
            return DURATION;
        }
        boolean clock = CLOCK.matcher(section).find();
        if (DAY.matcher(section).find()) {
            return clock ? DATE_TIME : DATE;
        }
        return clock ? TIME : MONTH.matcher(section).find() ? DATE : NUMBER;
    }

    /** By the number of a format that every workbook knows without a code. */
    static CellFormat builtIn(int id) {
        return switch (id) {
            case 18, 19, 20, 21, 32, 33, 45, 47 -> TIME;
            case 22 -> DATE_TIME;
            case 46 -> DURATION;
            default -> id >= 14 && id <= 17 || id >= 27 && id <= 36 || id >= 50 && id <= 58 ? DATE : NUMBER;
        };
    }
}
