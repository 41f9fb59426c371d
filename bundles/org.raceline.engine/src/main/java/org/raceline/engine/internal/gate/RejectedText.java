package org.raceline.engine.internal.gate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;

/** Bad records as bytes, compressed: their sentences are much alike. */
final class RejectedText {
    private RejectedText() {
    }

    static byte[] bytes(List<Rejected> records) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(records.size());
            for (Rejected each : records) {
                Issue issue = each.issue();
                out.writeLong(each.lines().first());
                out.writeLong(each.lines().last());
                out.writeByte(issue.severity().ordinal());
                text(out, issue.file());
                out.writeLong(issue.line());
                text(out, issue.column());
                text(out, issue.what());
                text(out, issue.remedy());
            }
        }
        return bytes.toByteArray();
    }

    static List<Rejected> of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int count = in.readInt();
            List<Rejected> records = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                Lines lines = new Lines(in.readLong(), in.readLong());
                Severity severity = Severity.values()[in.readByte()];
                records.add(new Rejected(lines, new Issue(severity, text(in), in.readLong(), text(in), text(in), text(in))));
            }
            return records;
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
