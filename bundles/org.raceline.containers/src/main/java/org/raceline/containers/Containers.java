package org.raceline.containers;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.raceline.containers.internal.Opener;
import org.raceline.containers.internal.Refusal;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;

/**
 * Opens what files come in. What a file is, its first bytes say and not its name.
 * <ul>
 * <li>{@code .gz}: the file inside, under the name without {@code .gz}.
 * <li>{@code .zip}: the files inside under their names without folders, in the archive's order. Left out are folders and what
 * operating systems add, such as {@code __MACOSX} and {@code .DS_Store}.
 * <li>{@code .xlsx}: each sheet with cells, in the workbook's order, as CSV in UTF-8 with LF, commas and quotation marks as in
 * RFC 4180, named {@code book.csv} or, where there are several, {@code book (Sheet).csv}. Row n of the sheet is line n as long as no
 * cell above it holds a line break; all rows have as many cells as the widest. A number is written in plain
 * decimals as it is stored, but without zeros at its end and with no more than the 15 significant digits that Excel itself shows,
 * because Excel stores 77818.01 as 77818.009999999995.
 * A date, which is a number with the format of a date, is written as {@code 2023-04-14} or {@code 2023-04-14T10:05:00}, a time or
 * duration as {@code 10:05:00}, a truth value as {@code TRUE} or {@code FALSE}, an error as its text, e.g. {@code #N/A}, a formula as
 * its value when the workbook was saved. Of merged cells the first has the value. Hidden rows and columns are there; hidden sheets
 * are left out, which is remarked.
 * <li>JSON in which several elements of an array stand on one line: the same document, byte by byte, with line breaks added
 * so that elements of arrays, and of arrays within these, begin on a line of their own. This is remarked.
 * <li>Anything else: the input itself.
 * </ul>
 * The inputs are opened by reading the outer one again; a workbook's shared text is kept in memory as long as its sheets are in use.
 * Whatever the outer stream throws, for example because the run is cancelled, passes through. Thread-safe as far as the outer
 * input is.
 */
public final class Containers {
    private Containers() {
    }

    /**
     * Opens an input, and what is inside as well. All of it is read through once, so that a damaged file is known before anything
     * of it is used.
     *
     * @return the inputs to import, at least one; the input itself where it is no container
     * @throws ContainerException if anything cannot be opened
     * @throws IOException        if the input cannot be read
     */
    public static List<Input> open(Input input, Limits limits) throws IOException, ContainerException {
        return open(input, new Opener(input, limits, null));
    }

    /**
     * The same, but a file inside an archive that cannot be opened is left out and remarked as an error.
     *
     * @param remarks is given what the user should know, with the name of the file it is about
     * @throws ContainerException if nothing can be opened, or a limit is passed
     */
    public static List<Input> open(Input input, Limits limits, Consumer<Issue> remarks) throws IOException, ContainerException {
        return open(input, new Opener(input, limits, remarks));
    }

    private static List<Input> open(Input input, Opener opener) throws IOException, ContainerException {
        try {
            return opener.open();
        } catch (Refusal refusal) {
            Issue issue = refusal.issue();
            throw new ContainerException(issue.file().isEmpty() ? issue.in(input.name(), 0) : issue);
        }
    }
}
