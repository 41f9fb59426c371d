package org.raceline.containers.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.raceline.core.connector.Input;

/** The container of old Office files, looked into as far as is needed to say what is in it. */
final class CompoundFile {
    private CompoundFile() {
    }

    /** Why it is not read. */
    static Refusal refusal(Input input) throws IOException {
        return Refusal.of(directory(input).contains("Encrypt") ? "password-workbook" : "old-office");
    }

    /** The first sector of its directory, read as text for the names in it. */
    private static String directory(Input input) throws IOException {
        try (InputStream in = input.open()) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(512)).order(ByteOrder.LITTLE_ENDIAN);
            if (header.capacity() < 512) {
                return "";
            }
            int sector = header.getShort(30) == 12 ? 4096 : 512;
            long start = (header.getInt(48) + 1L) * sector;
            for (long left = start - 512; left > 0; left -= 512) {
                if (in.readNBytes(512).length < 512) {
                    return "";
                }
            }
            return new String(in.readNBytes(4 * sector), StandardCharsets.UTF_16LE);
        }
    }
}
