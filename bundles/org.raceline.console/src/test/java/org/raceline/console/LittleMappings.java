package org.raceline.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Issue;
import org.raceline.core.service.Mappings;

/** Two profiles; one that a user hands in is good unless it says {@code bad}, and its second line is to blame. */
final class LittleMappings implements Mappings {
    @Override
    public List<Known> list() {
        return List.of(new Known("tv-spend", "TV spend", 150, "mapping.table-1", true), new Known("unit-economics", "Unit economics", 250, "org.example.little", false));
    }

    @Override
    public List<Issue> check(Input profile) throws IOException {
        return text(profile).contains("bad") ? List.of(Issue.error("There is no metric \"bad\".", "Name one of these: orders.").in(profile.name(), 2)) : List.of();
    }

    @Override
    public String suggest(Input table, Optional<Locale> locale) throws IOException {
        return "id: " + table.name().replace(".csv", "") + "\nobservations:\n  date: \"" + text(table).lines().findFirst().orElse("").split(",")[1] + "\"\n"
                + locale.map(told -> "# locale " + told.toLanguageTag() + "\n").orElse("");
    }

    /** The terminal shows no table. */
    @Override
    public Look look(Input file, String name, Optional<Locale> locale) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Input spell(Declaration profile) {
        throw new UnsupportedOperationException();
    }

    private static String text(Input input) throws IOException {
        try (var in = input.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
