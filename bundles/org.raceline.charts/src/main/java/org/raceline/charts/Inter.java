package org.raceline.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The two weights of the Inter typeface as they travel with drawings: cut by {@code pyftsubset} from Inter 4.0 to Latin,
 * Cyrillic and kerning, so that a report can carry them. OpenType, under the Open Font License ({@code OFL.txt} beside them).
 */
public enum Inter {
    REGULAR(400, "Inter-Regular.otf"), SEMI_BOLD(600, "Inter-SemiBold.otf");

    private final int weight;
    private final String file;

    Inter(int weight, String file) {
        this.weight = weight;
        this.file = file;
    }

    /** As style sheets say it: 400 or 600. */
    public int weight() {
        return weight;
    }

    /** The font file's bytes. */
    public byte[] bytes() {
        try (InputStream in = Inter.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
