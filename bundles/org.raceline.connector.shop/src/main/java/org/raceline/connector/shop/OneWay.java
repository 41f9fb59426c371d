package org.raceline.connector.shop;

/** Whether the names of a file's orders only go up or only go down, as a shop numbers and lists them: then none can come twice. */
final class OneWay {
    private String last = "";
    private boolean up = true;
    private boolean down = true;

    /** Takes in the name of the next order; an empty one is none. */
    void see(String name) {
        if (name.isEmpty()) {
            return;
        }
        if (!last.isEmpty()) {
            int step = name.length() == last.length() ? name.compareTo(last) : name.length() - last.length();
            up &= step > 0;
            down &= step < 0;
        }
        last = name;
    }

    boolean isSo() {
        return up || down;
    }
}
