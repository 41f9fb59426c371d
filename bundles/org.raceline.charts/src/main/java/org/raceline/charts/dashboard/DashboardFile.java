package org.raceline.charts.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.raceline.core.model.Period;

/**
 * A dashboard as a small text that a person can read and hand on: after a heading, lines such as {@code name=Weekly} and
 * {@code t1.option.metric=orders}. It names widgets and metrics, and holds no figures. What is read may come from anybody: it can name what
 * there is, within limits, and nothing else.
 */
public final class DashboardFile {
    /** The usual ending of such a file's name. */
    public static final String EXTENSION = "dashboard";
    /** The largest file, in bytes. */
    public static final int LARGEST = 64 * 1024;
    /** The most tiles. */
    public static final int MOST_TILES = 100;
    /** The longest name of a dashboard, in characters. */
    public static final int LONGEST_NAME = 60;

    private static final String HEADING = "# Raceline dashboard, format ";
    private static final String FORMAT = "1";
    private static final String ID = "d1";
    private static final int LONGEST = 120;
    /** A hundred years of days. */
    private static final int LONGEST_PERIOD = 36_525;
    /** Of ids, of symbolic names, and of periods. */
    private static final String PLAIN = "[\\p{L}\\p{N}._:/-]{0," + LONGEST + "}";
    /** What could hide or turn around text; the joiners of words are none of it. */
    private static final String INVISIBLE = "[\\s\\p{Cc}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}\\p{Cf}&&[^\\u200C\\u200D]]+";

    private DashboardFile() {
    }

    /** Why a file is no dashboard. */
    public enum Problem {
        /** It does not begin as one, or is no text. */ OTHER,
        /** A later version of Raceline wrote it. */ NEWER,
        /** It is larger than {@link #LARGEST}, or has more than {@link #MOST_TILES} tiles. */ TOO_LARGE
    }

    /** A file is no dashboard. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final Problem problem;

        Refused(Problem problem) {
            super(problem.name());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /** The text of a file; lines end with a line feed. */
    public static String text(Dashboard dashboard) {
        StringBuilder text = new StringBuilder(HEADING).append(FORMAT).append('\n');
        String prefix = dashboard.id() + ".";
        BoardsText.of(new Boards(RaceLayout.ORIGINAL, List.of(dashboard))).forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                text.append(key.substring(prefix.length())).append('=').append(plain(value, LARGEST)).append('\n');
            }
        });
        return text.toString();
    }

    /**
     * Reads a file; never more of it than {@link #LARGEST}. What is spoilt within it is left out.
     *
     * @return one with an id that means nothing: {@link Boards#add(Dashboard)} gives it one
     */
    public static Dashboard read(Path file) throws IOException, Refused {
        if (!Files.isRegularFile(file)) {
            throw new Refused(Problem.OTHER);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in.readNBytes(LARGEST + 1));
        }
    }

    static Dashboard read(byte[] bytes) throws Refused {
        if (bytes.length > LARGEST) {
            throw new Refused(Problem.TOO_LARGE);
        }
        String[] lines = decoded(bytes).split("\\R", -1);
        String format = lines[0].startsWith(HEADING) ? lines[0].substring(HEADING.length()).strip() : "";
        if (!format.equals(FORMAT)) {
            throw new Refused(format.matches("[1-9][0-9]{0,3}") ? Problem.NEWER : Problem.OTHER);
        }
        Map<String, String> values = new HashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                values.put(ID + "." + line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            }
        }
        values.put("dashboards", ID);
        return checked(BoardsText.read(key -> Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty())).dashboards().getFirst());
    }

    private static String decoded(byte[] bytes) throws Refused {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException noText) {
            throw new Refused(Problem.OTHER);
        }
    }

    private static Dashboard checked(Dashboard read) throws Refused {
        if (read.tiles().size() > MOST_TILES) {
            throw new Refused(Problem.TOO_LARGE);
        }
        String name = plain(read.name(), LONGEST_NAME);
        Dashboard dashboard = new Dashboard(ID, name.matches(".*[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\u3164\u115F\u1160\uFFA0\u2800]].*") ? name : ID, List.of());
        for (Tile tile : read.tiles()) {
            if (tile.widget().matches(PLAIN) && tile.from().matches(PLAIN)) {
                dashboard = dashboard.add(new Tile("", tile.widget(), tile.from(), plain(tile.name(), LONGEST), tile.columns(), options(tile)));
            }
        }
        return dashboard;
    }

    private static SortedMap<String, String> options(Tile tile) {
        SortedMap<String, String> options = new TreeMap<>(tile.options());
        options.values().removeIf(value -> !value.matches(PLAIN));
        options.computeIfPresent(Tile.Option.PERIOD.id(), (period, value) -> isLong(value) ? null : value);
        return options;
    }

    /** What no data reaches, and what would take for ever to ask and to draw. */
    private static boolean isLong(String period) {
        return Period.parse(period, LocalDate.EPOCH).filter(days -> days.days() > LONGEST_PERIOD).isPresent();
    }

    /** In one line, without what cannot be seen, and no longer than that. */
    private static String plain(String text, int longest) {
        String line = text.replaceAll(INVISIBLE, " ").strip();
        return line.codePointCount(0, line.length()) <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest)).strip();
    }
}
