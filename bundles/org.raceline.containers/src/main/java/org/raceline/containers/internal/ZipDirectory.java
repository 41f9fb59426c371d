package org.raceline.containers.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.Input;

/**
 * An archive by its central directory, which stands at its end, so that a cut archive is known as such. Needs no file, only a
 * stream that can be opened again; members are reached by skipping.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int LOCATOR_SIZE = 20;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int UTF_8_NAME = 1 << 11;
    /** Largest directory: some thousand bytes for each of as many files as an archive may have. */
    private static final int LARGEST = 8 << 20;
    private static final long BEYOND_32 = 0xFFFFFFFFL;

    private final Input archive;
    private final List<ZipMember> members;

    private ZipDirectory(Input archive, List<ZipMember> members) {
        this.archive = archive;
        this.members = members;
    }

    /** @param most number of entries beyond which it is refused */
    static ZipDirectory read(Input archive, int most) throws IOException {
        long tailStart = Math.max(0, archive.size() - END_SIZE - LOCATOR_SIZE - 0xFFFF);
        ByteBuffer tail = bytes(archive, tailStart, (int) (archive.size() - tailStart));
        int end = end(tail);
        long count = tail.getShort(end + 10) & 0xFFFF;
        long size = tail.getInt(end + 12) & BEYOND_32;
        long offset = tail.getInt(end + 16) & BEYOND_32;
        if (count == 0xFFFF || size == BEYOND_32 || offset == BEYOND_32) {
            ByteBuffer end64 = end64(archive, tail, end);
            count = end64.getLong(32);
            size = end64.getLong(40);
            offset = end64.getLong(48);
        }
        if (count < 0 || count > most) {
            throw Refusal.limit("entries", most);
        }
        if (size < 0 || offset < 0 || size > tailStart + end - offset || size > LARGEST) {
            throw damaged();
        }
        ByteBuffer entries = bytes(archive, offset, (int) size);
        List<ZipMember> members = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            members.add(entry(entries));
        }
        return new ZipDirectory(archive, inPlace(members, offset));
    }

    private static int end(ByteBuffer tail) throws Refusal {
        for (int at = tail.capacity() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END && (tail.getShort(at + 20) & 0xFFFF) == tail.capacity() - END_SIZE - at) {
                return at;
            }
        }
        throw Refusal.of("damaged");
    }

    private static ByteBuffer end64(Input archive, ByteBuffer tail, int end) throws IOException {
        int locator = end - LOCATOR_SIZE;
        if (locator < 0 || tail.getInt(locator) != LOCATOR_64) {
            throw damaged();
        }
        long at = tail.getLong(locator + 8);
        if (at < 0 || at > archive.size() - 56) {
            throw damaged();
        }
        ByteBuffer end64 = bytes(archive, at, 56);
        if (end64.getInt(0) != END_64) {
            throw damaged();
        }
        return end64;
    }

    private static ZipMember entry(ByteBuffer in) throws Refusal {
        int at = in.position();
        if (in.remaining() < ENTRY_SIZE || in.getInt(at) != ENTRY) {
            throw damaged();
        }
        int flags = in.getShort(at + 8);
        long packed = in.getInt(at + 20) & BEYOND_32;
        long size = in.getInt(at + 24) & BEYOND_32;
        long offset = in.getInt(at + 42) & BEYOND_32;
        byte[] name = new byte[in.getShort(at + 28) & 0xFFFF];
        int extra = in.getShort(at + 30) & 0xFFFF;
        int comment = in.getShort(at + 32) & 0xFFFF;
        if (in.remaining() < ENTRY_SIZE + name.length + extra + comment) {
            throw damaged();
        }
        in.get(at + ENTRY_SIZE, name);
        Optional<ByteBuffer> wide = wide(in.slice(at + ENTRY_SIZE + name.length, extra).order(ByteOrder.LITTLE_ENDIAN));
        size = size == BEYOND_32 ? wideNumber(wide) : size;
        packed = packed == BEYOND_32 ? wideNumber(wide) : packed;
        offset = offset == BEYOND_32 ? wideNumber(wide) : offset;
        in.position(at + ENTRY_SIZE + name.length + extra + comment);
        return new ZipMember(name(name, (flags & UTF_8_NAME) != 0), flags, in.getShort(at + 10) & 0xFFFF, in.getInt(at + 16) & BEYOND_32, packed, size, offset);
    }

    /** The field with the numbers that need more than 32 bits. */
    private static Optional<ByteBuffer> wide(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = extra.getShort();
            int length = Math.min(extra.getShort() & 0xFFFF, extra.remaining());
            if (id == 1) {
                return Optional.of(extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            }
            extra.position(extra.position() + length);
        }
        return Optional.empty();
    }

    private static long wideNumber(Optional<ByteBuffer> wide) throws Refusal {
        if (wide.isEmpty() || wide.get().remaining() < 8) {
            throw damaged();
        }
        return wide.get().getLong();
    }

    /** Names that are not UTF-8 are of an unknown old encoding: what is not ASCII in them is not guessed. */
    private static String name(byte[] bytes, boolean declared) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException unknown) {
            return new String(bytes, declared ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII).replace('\uFFFD', '_');
        }
    }

    /** Members must lie one after the other before the directory: where they overlap, little data is meant to come out many times. */
    private static List<ZipMember> inPlace(List<ZipMember> members, long directory) throws Refusal {
        List<ZipMember> byOffset = members.stream().sorted((a, b) -> Long.compare(a.offset(), b.offset())).toList();
        for (int i = 0; i < byOffset.size(); i++) {
            ZipMember each = byOffset.get(i);
            long next = i + 1 < byOffset.size() ? byOffset.get(i + 1).offset() : directory;
            if (each.size() < 0 || each.packed() < 0 || each.offset() < 0 || each.packed() > next - each.offset() - LOCAL_SIZE) {
                throw damaged();
            }
        }
        return List.copyOf(members);
    }

    List<ZipMember> members() {
        return members;
    }

    /** The bytes of a member that can be read; they end where they are not what the directory says. */
    InputStream open(ZipMember member) throws IOException {
        InputStream in = archive.open();
        try {
            skip(in, member.offset());
            ByteBuffer local = ByteBuffer.wrap(in.readNBytes(LOCAL_SIZE)).order(ByteOrder.LITTLE_ENDIAN);
            if (local.capacity() < LOCAL_SIZE || local.getInt(0) != LOCAL) {
                throw damaged();
            }
            skip(in, (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF));
            return MemberStream.open(in, member);
        } catch (IOException failed) {
            in.close();
            throw failed;
        }
    }

    private static ByteBuffer bytes(Input input, long offset, int length) throws IOException {
        try (InputStream in = input.open()) {
            skip(in, offset);
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw damaged();
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** Skips at once where the stream can do that. */
    private static void skip(InputStream in, long count) throws IOException {
        for (long left = count; left > 0;) {
            long skipped = in.skip(left);
            if (skipped <= 0 && in.read() < 0) {
                throw damaged();
            }
            left -= skipped <= 0 ? 1 : skipped;
        }
    }

    private static Refusal damaged() {
        return Refusal.of("damaged");
    }
}
