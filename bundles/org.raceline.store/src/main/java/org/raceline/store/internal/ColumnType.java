package org.raceline.store.internal;

/** The types that columns of our tables have, and what the Arrow C interface calls them. */
enum ColumnType {
    BIGINT("l"), INTEGER("i"), DATE("tdD"), TIMESTAMP("tsu:"), VARCHAR("u"), BLOB("z");

    private final String format;

    ColumnType(String format) {
        this.format = format;
    }

    String format() {
        return format;
    }

    /** Of a number; 0 for texts and bytes. */
    int width() {
        return switch (this) {
            case BIGINT, TIMESTAMP -> Long.BYTES;
            case INTEGER, DATE -> Integer.BYTES;
            case VARCHAR, BLOB -> 0;
        };
    }
}
