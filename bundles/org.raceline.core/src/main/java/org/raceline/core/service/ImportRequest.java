package org.raceline.core.service;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.connector.Input;

/**
 * Files to import and what the user says of them.
 *
 * @param connector only this connector; empty: the desk picks
 * @param source    name of the source (shop, property, account); empty: as the file says, else the connector's only one
 * @param settings  the connector's own settings by id; kept with the source
 * @param dryRun    read and report, change nothing
 */
public record ImportRequest(List<Input> files, Optional<String> connector, Optional<String> source, Optional<String> currency, Optional<ZoneId> zone,
        Optional<Locale> locale, Optional<LocalDate> firstDay, Map<String, String> settings, boolean dryRun) {
    public ImportRequest {
        files = List.copyOf(files);
        settings = Map.copyOf(settings);
    }

    /** Files of which the user says nothing. */
    public static ImportRequest of(List<Input> files) {
        return new ImportRequest(files, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), false);
    }
}
