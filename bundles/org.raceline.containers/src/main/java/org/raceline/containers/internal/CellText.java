package org.raceline.containers.internal;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as a workbook writes it: in one piece or in pieces of different looks. */
final class CellText {
    /** Longest text of a cell; Excel itself allows 32,767 characters. */
    static final int LONGEST = 1 << 20;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern RETURN = Pattern.compile("\r\n?");

    private CellText() {
    }

    /** Reads up to the end of the element that has just begun. How the text is pronounced is no part of it. */
    static String read(XmlPart xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("rPh") || xml.ends("rPh")) {
                phonetic = xml.begins("rPh");
            } else if (xml.begins("t")) {
                String piece = xml.text(LONGEST);
                if (!phonetic) {
                    text.append(piece);
                }
            }
            if (text.length() > LONGEST) {
                throw Refusal.of("long-text", LONGEST);
            }
        }
        return plain(text.toString());
    }

    /** Without the escapes for characters that XML cannot hold, and with LF for every line break. */
    static String plain(String text) {
        String read = text.contains("_x") ? ESCAPE.matcher(text).replaceAll(CellText::unescape) : text;
        return read.indexOf('\r') < 0 ? read : RETURN.matcher(read).replaceAll("\n");
    }

    private static String unescape(MatchResult escape) {
        char c = (char) Integer.parseInt(escape.group(1), 16);
        boolean readable = c == '\t' || c == '\n' || c == '\r' || c >= ' ' && !Character.isSurrogate(c);
        return Matcher.quoteReplacement(readable ? String.valueOf(c) : escape.group());
    }
}
