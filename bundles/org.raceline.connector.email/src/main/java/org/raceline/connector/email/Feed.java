package org.raceline.connector.email;

import java.util.List;

/**
 * A metric and where a tool states it. One column may feed several metrics.
 *
 * @param headings of the column, the usual one first
 */
record Feed(String metric, List<String> headings) {

    static Feed of(String metric, String... headings) {
        return new Feed(metric, List.of(headings));
    }
}
