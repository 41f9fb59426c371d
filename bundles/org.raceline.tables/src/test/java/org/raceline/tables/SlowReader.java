package org.raceline.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a whole text with commas at leisure, by the rules of {@link Rows} and by other means: regular expressions over the text in
 * memory. Knows no limits, comments or wrapping.
 */
final class SlowReader {
    private static final String LINE_END = "\\r\\n|\\r|\\n";
    private static final String QUOTED = "\"(?:[^\"]|\"\")*+\"";
    private static final Pattern RECORD = Pattern.compile("(?:" + QUOTED + "|[^\",\r\n][^,\r\n]*+|)(?:,(?:" + QUOTED + "|[^\",\r\n][^,\r\n]*+|))*+(?="
            + LINE_END + "|\\z)");
    private static final Pattern CLEAN = Pattern.compile("(?:" + QUOTED + "|[^\",\r\n]*+)(?:,(?:" + QUOTED + "|[^\",\r\n]*+))*+(?=" + LINE_END + ")");
    private static final Pattern CELL = Pattern.compile("\\G(?:" + QUOTED + "|[^\",\r\n][^,\r\n]*+|)(,|(?=" + LINE_END + "|\\z))");
    private static final Pattern CLOSED = Pattern.compile("\\G" + QUOTED);

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private List<String> model = List.of();
    private int lastSize;
    private int at;
    private long line = 1;

    private SlowReader(String text) {
        this.text = text;
    }

    static List<Row> read(String text) {
        SlowReader reader = new SlowReader(text);
        while (reader.at < text.length()) {
            reader.record();
        }
        return reader.rows;
    }

    private void record() {
        Matcher good = RECORD.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (good.lookingAt()) {
            List<String> cells = cells(text.substring(at, good.end()));
            boolean suspicious = lines(at, good.end()) > 0 && !model.isEmpty() && (cells.size() != model.size() || lines(at, good.end()) >= 50);
            int resume = suspicious ? resume(at, afterLineEnd(good.end()), false, false) : -1;
            if (resume >= 0) {
                add(Row.Kind.BROKEN, resume, List.of());
            } else if (cells.stream().allMatch(cell -> cell.isBlank())) {
                add(Row.Kind.BLANK, afterLineEnd(good.end()), List.of());
            } else {
                model = model.isEmpty() || cells.size() == model.size() || cells.size() == lastSize ? cells : model;
                lastSize = cells.size();
                add(Row.Kind.CELLS, afterLineEnd(good.end()), cells);
            }
            return;
        }
        int cell = firstWrongCell();
        Matcher closed = CLOSED.matcher(text).region(cell, text.length());
        if (!closed.find()) {
            int resume = lines(at, text.length()) > 0 ? resume(at, text.length(), true, false) : -1;
            add(resume < 0 ? Row.Kind.UNCLOSED : Row.Kind.BROKEN, resume < 0 ? text.length() : resume, List.of());
            return;
        }
        int end = closed.end();
        while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
            end++;
        }
        char before = text.charAt(closed.end() - 2);
        boolean reopened = lines(at, closed.end() - 1) > 0 && (before == ',' || before == '\r' || before == '\n');
        int resume = reopened && !model.isEmpty() ? resume(at, afterLineEnd(end), false, true) : -1;
        add(Row.Kind.BROKEN, resume < 0 ? afterLineEnd(end) : resume, List.of());
    }

    private int firstWrongCell() {
        Matcher cells = CELL.matcher(text).region(at, text.length());
        int start = at;
        while (cells.find() && ",".equals(cells.group(1))) {
            start = cells.end();
        }
        return start;
    }

    /** The first line of a stretch, behind its own first, that is a record like the model, if there are not more that are none. */
    private int resume(int from, int to, boolean unclosed, boolean reopened) {
        if (model.size() < 2) {
            return -1;
        }
        String part = text.substring(0, to);
        boolean open = !part.endsWith("\n") && !part.endsWith("\r");
        int first = -1;
        int records = 0;
        int others = 0;
        boolean certain = !unclosed;
        int next = nextLine(part, from);
        while (next < to) {
            Matcher clean = CLEAN.matcher(part).region(next, to).useTransparentBounds(true);
            int lineEnd = nextLine(part, next);
            String one = part.substring(next, lineEnd);
            if (clean.lookingAt() && lines(next, clean.end()) <= 50 && isLikeModel(cells(clean.group()))) {
                List<String> cells = cells(clean.group());
                first = first < 0 ? next : first;
                certain |= ++records > 1;
                for (int i = 0; i < cells.size(); i++) {
                    certain |= isFigure(model.get(i)) && isFigure(cells.get(i));
                }
                lineEnd = nextLine(part, clean.end());
            } else if (reopened && lineEnd == to && isUnfinished(one)) {
                return first < 0 ? next : first;
            } else if (!one.isBlank() && !(open && lineEnd == to)) {
                others++;
            }
            next = lineEnd;
        }
        return certain && records >= others ? first : -1;
    }

    /** Whether a line is right as far as it goes and ends inside a quoted cell. */
    private boolean isUnfinished(String line) {
        List<String> before = new ArrayList<>();
        Matcher start = Pattern.compile("\\G(" + QUOTED + "|[^\",\r\n]*+),").matcher(line);
        int cell = 0;
        while (start.find()) {
            before.add(start.group(1));
            cell = start.end();
        }
        long disagreeing = disagreeing(before);
        return line.substring(cell).matches("(?s)\"(?:[^\"]|\"\")*+") && before.size() < model.size() && disagreeing * 4 <= model.size();
    }

    private boolean isLikeModel(List<String> cells) {
        return cells.size() == model.size() && disagreeing(cells) * 4 <= model.size();
    }

    private long disagreeing(List<String> cells) {
        long count = 0;
        for (int i = 0; i < Math.min(cells.size(), model.size()); i++) {
            count += isFigure(model.get(i)) && !cells.get(i).isEmpty() && !isFigure(cells.get(i)) ? 1 : 0;
        }
        return count;
    }

    private static boolean isFigure(String cell) {
        return cell.matches("(?s)(?=.*\\p{Nd})\\P{L}*");
    }

    private static List<String> cells(String record) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(record);
        while (matcher.find()) {
            String cell = matcher.group().substring(0, matcher.group().length() - matcher.group(1).length());
            cells.add(cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
            if (matcher.group(1).isEmpty()) {
                break;
            }
        }
        return cells;
    }

    private void add(Row.Kind kind, int to, List<String> cells) {
        long after = line + lines(at, to);
        boolean ended = text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r';
        rows.add(new Row(kind, line, ended ? after - 1 : after, cells));
        line = after;
        at = to;
    }

    private long lines(int from, int to) {
        return Pattern.compile(LINE_END).matcher(text.substring(from, to)).results().count();
    }

    private int afterLineEnd(int at) {
        return at == text.length() ? at : text.startsWith("\r\n", at) ? at + 2 : at + 1;
    }

    private static int nextLine(String part, int from) {
        Matcher end = Pattern.compile(LINE_END).matcher(part);
        return end.find(from) ? end.end() : part.length();
    }
}
