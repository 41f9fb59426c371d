package org.raceline.connector.transactions;

/** Whether the texts of a column rise or fall all the way, so that equal ones are neighbours. Numbers are compared as numbers, whatever letters stand before them. */
final class Sorting {
    private String last = "";
    private boolean empty = true;
    private boolean rises = true;
    private boolean falls = true;

    void see(String text) {
        if (!empty && !text.equals(last)) {
            boolean less = compare(text, last) < 0;
            rises &= !less;
            falls &= less;
        }
        empty = false;
        last = text;
    }

    boolean holds() {
        return rises || falls;
    }

    private static int compare(String a, String b) {
        int order = Integer.compare(a.length() - digits(a), b.length() - digits(b));
        for (int i = digits(a), j = digits(b); order == 0 && i < a.length(); i++, j++) {
            order = Character.compare(a.charAt(i), b.charAt(j));
        }
        return order == 0 ? a.compareTo(b) : order;
    }

    /** Where the number starts: behind letters and leading zeros. */
    private static int digits(String text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) == '0' || !Character.isDigit(text.charAt(i)))) {
            i++;
        }
        return i;
    }
}
