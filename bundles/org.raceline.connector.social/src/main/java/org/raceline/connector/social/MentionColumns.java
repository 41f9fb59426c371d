package org.raceline.connector.social;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Issue;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Judge;
import org.raceline.tables.Row;
import org.raceline.tables.Verdict;

/** The columns of a list of mentions that are read. Who wrote what, and where exactly, is not. */
final class MentionColumns {
    private static final String NOT_SET = "(not set)";
    private static final String[] DATE = {"Date", "Published", "Publish date", "Published at", "Date (UTC)", "Created"};
    private static final String[] LINK = {"Url", "Link", "Permalink", "Mention URL"};
    private static final String[] SENTIMENT = {"Sentiment"};
    /** What kind of site it is says more than the name of the site. */
    private static final String[] NETWORK = {"Network", "Page Type", "Source Type", "Media Type", "Content Source Name", "Platform", "Source"};
    private static final String[] WORDS = {"Text", "Snippet", "Full Text", "Title", "Headline", "Mention", "Hit Sentence", "Author", "Content"};
    /** As the dimension writes them elsewhere. */
    private static final List<String> NAMES = List.of("Facebook", "Instagram", "LinkedIn", "Reddit", "TikTok", "Twitter", "X", "YouTube");

    private final int size;
    private final Column date;
    private final Column sentiment;
    private final Column network;

    /** @throws ConnectorException if a column is missing without which nothing can be said, or stands twice */
    MentionColumns(Columns columns) throws ConnectorException {
        size = columns.size();
        date = columns.required(DATE[0], others(DATE));
        sentiment = columns.column(SENTIMENT[0]);
        network = columns.column(NETWORK[0], others(NETWORK));
    }

    private static String[] others(String... headings) {
        return Arrays.copyOfRange(headings, 1, headings.length);
    }

    /** Whether each row is one mention: when, where, what, and how it sounds. */
    static boolean areIn(Columns columns) {
        return Stream.of(DATE, LINK, SENTIMENT, WORDS).allMatch(headings -> Arrays.stream(headings).anyMatch(columns::contains));
    }

    boolean isByNetwork() {
        return network.exists();
    }

    void judge(Judge judge) {
        judge.dates(date);
    }

    /** Why a row cannot be read at all. */
    Optional<Issue> problem(Row row) {
        return row.problem(size);
    }

    /** @throws CellException if the row does not say */
    LocalDate day(Row row, Verdict verdict) throws CellException {
        return date.date(row, verdict.dates(date)).orElseThrow(date::empty);
    }

    String network(Row row) {
        String name = network.text(row);
        return NAMES.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name.isEmpty() ? NOT_SET : name);
    }

    List<Column> figures() {
        return List.of(sentiment);
    }

    /** In lower case; empty where nobody has judged it. */
    String sentiment(Row row) {
        return sentiment.text(row).toLowerCase(Locale.ROOT);
    }
}
