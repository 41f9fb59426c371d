package org.raceline.connector.mapping;

import java.util.regex.Pattern;

/** E-mail addresses by their shape. */
final class Addresses {
    private static final Pattern SHAPE = Pattern.compile("[^\\s\\p{Cntrl}@,;<>\"]{1,64}@[^\\s\\p{Cntrl}@,;<>\"]{1,190}\\.[^\\s\\p{Cntrl}@,;<>\"]{2,63}");

    private Addresses() {
    }

    static boolean isOne(String text) {
        return text.length() <= 254 && SHAPE.matcher(text).matches();
    }
}
