package org.raceline.core.model;

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
    /** The kinds of identity that sources state. */
    public enum Identity {
        EMAIL, CUSTOMER_NUMBER, DEVICE
    }

    public Person {
        Objects.requireNonNull(identity);
        if (!isPlain(value)) {
            value = NormalForm.of(value.strip());
            value = identity == Identity.EMAIL ? value.toLowerCase(Locale.ROOT) : value;
        }
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a person has an identity; leave it out where the source states none");
        }
    }

    /** Whether there is nothing to change about a value: ASCII without capitals and white space, as most are. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c >= 0x7F || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }

    public static Person email(String address) {
        return new Person(Identity.EMAIL, address);
    }

    @Override
    public String toString() {
        return "Person[" + identity + ", …]";
    }
}
