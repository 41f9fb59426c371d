package org.raceline.connector.ga;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.core.model.Period;
import org.raceline.tables.DateStyle;

/**
 * Reads comment blocks by their structure, in any language: what stands between lines of dashes, names, and two dates of
 * eight digits.
 */
final class Preamble {
    private static final Pattern DASHES = Pattern.compile("-{3,}");
    private static final Pattern DATED = Pattern.compile("\\D*[:：\\h](\\d{8})");
    private static final Pattern RANGE = Pattern.compile("(\\d{8})\\h*[-–]\\h*(\\d{8})");
    private static final DateStyle DAY = DateStyle.of("uuuuMMdd");

    /**
     * What the comments above a table say of it.
     *
     * @param title   its title, or empty
     * @param segment the segment it is limited to; empty for everybody
     * @param period  its own dates, where it has some
     * @param unclear whether dates stand there that make no period
     */
    record Context(String title, String segment, Optional<Period> period, boolean unclear) {
    }

    private final Vocabulary vocabulary;
    private final List<String> frame = new ArrayList<>();
    private final List<String> dates = new ArrayList<>();
    private boolean inFrame;
    private boolean framed;
    private boolean afterEmptyComment;
    private boolean inHead = true;
    private String title = "";
    private String segment = "";
    private Optional<Period> range = Optional.empty();
    private Optional<Period> first = Optional.empty();

    Preamble(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A line starting with {@code #}. */
    void comment(String line) {
        String text = line.replaceAll("^[\"#\\s\\h]+|[\"\\s\\h,;]+$", "");
        if (DASHES.matcher(text).matches()) {
            inFrame = !inFrame;
            framed |= !inFrame;
        } else if (RANGE.matcher(text).matches() || inFrame && !DATED.matcher(text).matches()) {
            frameLine(text);
        } else if (text.isEmpty()) {
            afterEmptyComment = true;
        } else {
            tableLine(text);
            afterEmptyComment = false;
        }
    }

    private void frameLine(String text) {
        Matcher both = RANGE.matcher(text);
        if (both.matches()) {
            range = period(both.group(1), both.group(2));
            first = first.or(() -> range);
        } else if (!text.isEmpty()) {
            frame.add(text);
        }
    }

    private void tableLine(String text) {
        Matcher dated = DATED.matcher(text);
        if (dated.matches()) {
            dates.add(dated.group(1));
        } else if (vocabulary.isAllUsers(text)) {
            segment = "";
        } else if (inHead && afterEmptyComment && !text.endsWith("?")) {
            segment = text;
        } else if (!text.equals(segment)) {
            title = text;
        }
    }

    /** The table that these comments introduce begins. */
    Context heading() {
        Optional<Period> own = own();
        Context context = new Context(title, segment, own, own.isEmpty() && !dates.isEmpty());
        first = first.or(() -> own);
        dates.clear();
        title = "";
        inHead = false;
        inFrame = false;
        return context;
    }

    /** A start and an end; where one of several was damaged, the others do not tell which belong together. */
    private Optional<Period> own() {
        for (int i = 2; i < dates.size(); i++) {
            if (!dates.get(i).equals(dates.get(i % 2))) {
                return Optional.empty();
            }
        }
        return dates.isEmpty() || dates.size() % 2 > 0 ? Optional.empty() : period(dates.get(0), dates.get(1));
    }

    private static Optional<Period> period(String from, String to) {
        return DAY.date(from).flatMap(start -> DAY.date(to).filter(end -> !end.isBefore(start)).map(end -> new Period(start, end)));
    }

    /** The days that a text names as Universal Analytics does, in its reports and in the names of their files: {@code 20220701-20220731}. */
    static Optional<Period> range(String text) {
        Matcher both = RANGE.matcher(text);
        return both.find() ? period(both.group(1), both.group(2)) : Optional.empty();
    }

    /** The dates of the file: the first that it states. */
    Optional<Period> period() {
        return first;
    }

    /** Whether a block between dashes was there. */
    boolean isFramed() {
        return framed;
    }

    /** Whether dates of a table have been read since the last heading. */
    boolean hasDates() {
        return dates.size() >= 2;
    }

    /** Whether the dates stand between the dashes, as in explorations and in Universal Analytics. */
    boolean isRangeInFrame() {
        return range.isPresent();
    }

    /** Whether the second line between the dashes is that of an exploration: its name, a hyphen, the name of its tab. */
    boolean isExploration() {
        return isRangeInFrame() && frame.size() >= 2 && frame.get(1).contains("-");
    }

    /** The property or view that the file names; empty where it names none. */
    String account() {
        if (isRangeInFrame()) {
            return frame.isEmpty() ? "" : frame.getFirst();
        }
        String last = frame.size() < 2 ? "" : frame.getLast();
        return last.contains(":") ? last.substring(last.indexOf(':') + 1).strip() : "";
    }
}
