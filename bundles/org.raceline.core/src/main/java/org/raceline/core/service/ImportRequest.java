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
 * @param alone     only these files, not what lies beside them and belongs to them
 * @param mapping   a mapping profile that the files are read by; kept with their source, so that later files of it need none
 */
public record ImportRequest(List<Input> files, Optional<String> connector, Optional<String> source, Optional<String> currency, Optional<ZoneId> zone,
        Optional<Locale> locale, Optional<LocalDate> firstDay, Map<String, String> settings, Optional<Input> mapping, boolean dryRun, boolean alone) {
    public ImportRequest {
        files = List.copyOf(files);
        settings = Map.copyOf(settings);
    }

    /** Files without a mapping profile, and what lies beside them and belongs to them. */
    public ImportRequest(List<Input> files, Optional<String> connector, Optional<String> source, Optional<String> currency, Optional<ZoneId> zone,
            Optional<Locale> locale, Optional<LocalDate> firstDay, Map<String, String> settings, boolean dryRun) {
        this(files, connector, source, currency, zone, locale, firstDay, settings, Optional.empty(), dryRun, false);
    }

    /** The same request, read by a mapping profile. */
    public ImportRequest mappedBy(Input profile) {
        return new ImportRequest(files, connector, source, currency, zone, locale, firstDay, settings, Optional.of(profile), dryRun, alone);
    }

    /** The same request, with or without what lies beside the files and belongs to them. */
    public ImportRequest alone(boolean only) {
        return new ImportRequest(files, connector, source, currency, zone, locale, firstDay, settings, mapping, dryRun, only);
    }

    /** What is said of these files, said of another one that a known connector reads into a source of this name. */
    public ImportRequest continuedBy(Input file, String reader, String sourceName) {
        return new ImportRequest(List.of(file), Optional.of(reader), sourceName.isEmpty() ? source : Optional.of(sourceName), currency, zone, locale, firstDay, settings, mapping,
                dryRun, true);
    }

    /** Files of which the user says nothing. */
    public static ImportRequest of(List<Input> files) {
        return new ImportRequest(files, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), false);
    }
}
