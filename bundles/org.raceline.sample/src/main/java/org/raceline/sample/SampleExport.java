package org.raceline.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;

/**
 * One export file of the sample shop, and what the user of it would say when importing.
 *
 * @param file     its name
 * @param source   name of the source it comes from
 * @param currency ISO 4217 code of money that the file states without currency
 * @param settings settings of the source by id, e.g. {@code leadEvents}
 */
public record SampleExport(String file, String source, String currency, Map<String, String> settings) {
    public SampleExport {
        Objects.requireNonNull(file);
        Objects.requireNonNull(source);
        Objects.requireNonNull(currency);
        settings = Map.copyOf(settings);
    }

    /** The file from its start, as often as asked; close it. */
    public InputStream open() {
        return SampleShop.open(file);
    }

    /** Number of bytes; reads the file to tell. */
    public long size() throws IOException {
        try (InputStream in = open()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
