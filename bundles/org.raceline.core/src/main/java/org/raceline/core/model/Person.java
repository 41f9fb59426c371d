package org.raceline.core.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * How a source names a person. Lives only between a connector and the gate, which turns it into a person key
 * (HMAC-SHA-256 with the workspace's key): it is never stored, logged or shown, and {@link #toString} does not tell it.
 *
 * @param identity what the value is
 * @param value    trimmed, Unicode NFC; e-mail addresses in lower case
 */
public record Person(Identity identity, String value) {
    /** What has only characters before this one is in normal form. */
    private static final char FIRST_COMBINING = '\u0300';

    /** The kinds of identity that sources state. */
    public enum Identity {
        EMAIL, CUSTOMER_NUMBER, DEVICE
    }

    public Person {
        Objects.requireNonNull(identity);
        value = normal(value.strip());
        if (identity == Identity.EMAIL) {
            value = value.toLowerCase(Locale.ROOT);
        }
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a person has an identity; leave it out where the source states none");
        }
    }

    private static String normal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    public static Person email(String address) {
        return new Person(Identity.EMAIL, address);
    }

    @Override
    public String toString() {
        return "Person[" + identity + ", …]";
    }
}
