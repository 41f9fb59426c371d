package org.raceline.ui.sources.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.ui.ImportJob;

/**
 * What a file leaves open. The remedy of its issue names what is to be told by the words that all clients know it by
 * ({@code --locale}, {@code --set encoding=…}); in a window they become fields.
 *
 * @param what   the question as its asker puts it
 * @param remedy what to do where no field can answer; else empty
 * @param fields ids of what is to be told: one of the constants, or {@link #SETTING} and the setting's id
 * @param hints  values that the remedy gives as examples, by setting
 */
record Question(FileReport report, String what, String remedy, List<String> fields, Map<String, List<String>> hints) {
    static final String CONNECTOR = "connector";
    static final String SOURCE = "source";
    static final String LOCALE = "locale";
    static final String FIRST_DAY = "first-day";
    static final String CURRENCY = "currency";
    static final String ZONE = "zone";
    static final String SETTING = "set ";
    private static final List<String> ALL = List.of(CONNECTOR, SOURCE, LOCALE, FIRST_DAY, CURRENCY, ZONE);
    private static final Pattern SET = Pattern.compile("--set ([\\w.-]+)=(?:\"([^\"]*)\"|([^\\s,;]+))");

    /** Whether a file waits for an answer, and can be imported again with one. */
    static boolean isAsked(ImportJob job, FileReport report) {
        return job.file(report).isPresent() && (report.status() == Status.NEEDS_INPUT || report.status() == Status.AMBIGUOUS);
    }

    static Question of(FileReport report) {
        Optional<Issue> issue = report.issues().stream().findFirst();
        String remedy = issue.map(Issue::remedy).orElse("");
        List<String> fields = new ArrayList<>();
        ALL.stream().filter(id -> remedy.contains("--" + id)).forEach(fields::add);
        Map<String, List<String>> hints = new LinkedHashMap<>();
        for (Matcher set = SET.matcher(remedy); set.find(); ) {
            hints.computeIfAbsent(set.group(1), id -> new ArrayList<>()).add(set.group(2) == null ? set.group(3) : set.group(2));
        }
        hints.keySet().forEach(id -> fields.add(SETTING + id));
        return new Question(report, issue.map(Issue::what).orElse(""), fields.isEmpty() ? remedy : "", List.copyOf(fields), hints);
    }

    /** Whether it takes a mapping profile and nothing less: the remedy names no other way. */
    boolean isOfColumns() {
        return fields.isEmpty() && report.connector().isEmpty() && report.status() == Status.NEEDS_INPUT && remedy.contains("--mapping");
    }

    /** Whether an answer can be understood. */
    static boolean isValid(String field, String answer) {
        try {
            return switch (field) {
                case LOCALE -> !new Locale.Builder().setLanguageTag(answer.replace('_', '-')).build().getLanguage().isEmpty();
                case FIRST_DAY -> LocalDate.parse(answer) != null;
                case CURRENCY -> Currency.getInstance(answer.toUpperCase(Locale.ROOT)) != null;
                case ZONE -> ZoneId.of(answer) != null;
                default -> !answer.isBlank();
            };
        } catch (DateTimeException | IllegalArgumentException | IllformedLocaleException notUnderstood) {
            return false;
        }
    }

    /** @param told valid answers by field */
    static ImportRequest request(List<Input> files, Map<String, String> told) {
        Map<String, String> settings = new LinkedHashMap<>();
        told.forEach((field, answer) -> {
            if (field.startsWith(SETTING)) {
                settings.put(field.substring(SETTING.length()), answer);
            }
        });
        return new ImportRequest(files, get(told, CONNECTOR), get(told, SOURCE), get(told, CURRENCY).map(code -> code.toUpperCase(Locale.ROOT)), get(told, ZONE).map(ZoneId::of),
                get(told, LOCALE).map(tag -> Locale.forLanguageTag(tag.replace('_', '-'))), get(told, FIRST_DAY).map(LocalDate::parse), settings, false);
    }

    private static Optional<String> get(Map<String, String> told, String field) {
        return Optional.ofNullable(told.get(field));
    }
}
