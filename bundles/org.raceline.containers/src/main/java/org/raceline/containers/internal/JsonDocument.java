package org.raceline.containers.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.raceline.core.connector.Input;

/** A JSON document in which records share lines, laid out so that they do not. */
final class JsonDocument {
    private JsonDocument() {
    }

    /** The document laid out; empty where its lines are good as they are. */
    static Optional<Input> laidOut(Input input) throws IOException {
        JsonLayout layout = new JsonLayout();
        long breaks = 0;
        long size = 0;
        int width;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = input.open()) {
            int length = in.readNBytes(buffer, 0, buffer.length);
            width = JsonLayout.width(buffer);
            boolean little = buffer[0] == (byte) 0xFF;
            for (; length > 0 && !layout.isFollowed(); length = in.readNBytes(buffer, 0, buffer.length)) {
                for (int i = 0; i + width <= length; i += width) {
                    breaks += layout.breaksBefore(LaidOutStream.unit(buffer, i, width, little)) ? 1 : 0;
                }
                size += length;
            }
        }
        return layout.isFollowed() || !layout.isCrowded() ? Optional.empty()
                : Optional.of(DerivedInput.of(input.name(), size + breaks * width, input, () -> new LaidOutStream(input.open())));
    }
}
