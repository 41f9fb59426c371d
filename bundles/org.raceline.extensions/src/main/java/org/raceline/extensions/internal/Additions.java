package org.raceline.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.service.Plugins.Addition;

/** What a bundle adds, told from its files alone: none of its code is loaded. */
final class Additions {
    private static final int MOST = 1 << 20;
    private static final Map<String, Addition> POINTS = Map.of("org.raceline.core.connectors", Addition.CONNECTORS, "org.raceline.core.mappings", Addition.MAPPINGS,
            "org.raceline.core.catalogue", Addition.METRICS);
    private static final String WIDGET = "org.raceline.charts.Widget";

    private Additions() {
    }

    /** Opens a file of a bundle by its path; {@code null} where there is none. */
    interface Files {
        InputStream open(String path) throws IOException;
    }

    /** @param header value of a header of the manifest, or {@code null} */
    static Set<Addition> of(java.util.function.UnaryOperator<String> header, Files files) throws IOException {
        Set<Addition> adds = EnumSet.noneOf(Addition.class);
        if (header.apply("Model-Fragment") != null) {
            adds.add(Addition.PAGES);
        }
        String extensions = text(files, "plugin.xml");
        POINTS.forEach((point, addition) -> {
            if (extensions.contains('"' + point + '"')) {
                adds.add(addition);
            }
        });
        String components = Optional.ofNullable(header.apply("Service-Component")).orElse("");
        for (String path : components.split(",")) {
            if (!path.isBlank() && !path.contains("*") && text(files, path.strip()).contains('"' + WIDGET + '"')) {
                adds.add(Addition.WIDGETS);
            }
        }
        return adds;
    }

    private static String text(Files files, String path) throws IOException {
        try (InputStream in = files.open(path)) {
            return in == null ? "" : new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
        }
    }
}
