package org.raceline.containers.internal;

/**
 * What an archive's directory says of one file.
 *
 * @param path   with its folders, as written
 * @param flags  general purpose bits
 * @param method how it is compressed: 0 not, 8 by deflate
 * @param crc    CRC-32 of the file
 * @param packed number of bytes in the archive
 * @param size   number of bytes of the file
 * @param offset where it begins in the archive
 */
record ZipMember(String path, int flags, int method, long crc, long packed, long size, long offset) {
    private static final int ENCRYPTED = 1;

    boolean isFolder() {
        return path.endsWith("/") || path.endsWith("\\");
    }

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    boolean isReadable() {
        return method == 0 && packed == size || method == 8;
    }
}
