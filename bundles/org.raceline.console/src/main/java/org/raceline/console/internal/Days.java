package org.raceline.console.internal;

/** Lengths of time as people write them: {@code 30d}. */
final class Days {
    private static final int MOST = 3_650;

    private Days() {
    }

    static int of(Call call, String option, int otherwise) throws CommandException {
        String asked = call.value(option).orElse(otherwise + "d");
        if (!asked.matches("\\d{1,4}d?") || days(asked) < 1 || days(asked) > MOST) {
            throw call.usage("error.days", option, asked, call.wording().count(MOST));
        }
        return days(asked);
    }

    private static int days(String text) {
        return Integer.parseInt(text.replace("d", ""));
    }
}
