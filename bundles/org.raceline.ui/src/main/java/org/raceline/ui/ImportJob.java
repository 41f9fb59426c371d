package org.raceline.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport.FileReport;

/**
 * What the user handed in at once since the window opened, as it stands at one moment.
 *
 * @param number   which one it is
 * @param name     the file's where it is one, or else what is imported
 * @param files    the user's own; empty where it is none of theirs
 * @param repairs  the import whose rejected records it repairs
 * @param at       the file that is being read; empty where that is not known
 * @param done     how much of that one is done, in the unit of {@code total}
 * @param total    0 where it is not known
 * @param looks    what is known of files that were recognised, in the order in which they are read
 * @param reports  once it is done, what became of each file, and of each in an archive; without those that are shown no more
 * @param problems what went wrong beside files
 */
public record ImportJob(long number, String name, List<Path> files, Optional<String> repairs, State state, String at, long done, long total, List<Look> looks,
        List<FileReport> reports, List<Issue> problems) {

    /** How far it is. */
    public enum State {
        WAITING, RUNNING, DONE
    }

    /**
     * What a file turned out to be.
     *
     * @param encoding  how its text is encoded; empty where it is no table or that is not known
     * @param delimiter the character between its cells, where the encoding is known
     * @param lines     physical lines; empty while they are not counted
     */
    public record Look(Progress.Recognised what, String encoding, char delimiter, OptionalLong lines) {
        Look of(long counted) {
            return new Look(what, encoding, delimiter, OptionalLong.of(counted));
        }
    }

    public ImportJob {
        files = List.copyOf(files);
        looks = List.copyOf(looks);
        reports = List.copyOf(reports);
        problems = List.copyOf(problems);
    }

    /** The user's file that a report is of, or of what is in it. */
    public Optional<Path> file(FileReport report) {
        return files.stream().filter(file -> report.file().equals(file.getFileName().toString()) || report.file().startsWith(file.getFileName() + "/")).findFirst();
    }

    private ImportJob with(State next, String reading, long part, long whole, List<Look> seen, List<FileReport> files, List<Issue> wrong) {
        return new ImportJob(number, name, this.files, repairs, next, reading, part, whole, seen, files, wrong);
    }

    /** The same, further. */
    public ImportJob working(String reading, long part, long whole) {
        return with(State.RUNNING, reading, part, whole, looks, List.of(), List.of());
    }

    /** The same with one more file recognised. */
    public ImportJob seeing(Look look) {
        return with(state, at, done, total, Stream.concat(looks.stream(), Stream.of(look)).toList(), reports, problems);
    }

    /** The same with the lines of a file counted. */
    public ImportJob counting(String file, long lines) {
        return with(state, at, done, total, looks.stream().map(look -> look.lines().isEmpty() && look.what().file().equals(file) ? look.of(lines) : look).toList(), reports, problems);
    }

    /** What is known of the file of a report; empty where it was not recognised. */
    public Optional<Look> look(FileReport report) {
        return looks.stream().filter(look -> look.what().file().equals(report.file())).reduce((one, later) -> later);
    }

    /** The same at its end, or with some of what it came to. */
    public ImportJob ended(List<FileReport> files, List<Issue> wrong) {
        return with(State.DONE, "", 0, 0, looks, files, wrong);
    }
}
