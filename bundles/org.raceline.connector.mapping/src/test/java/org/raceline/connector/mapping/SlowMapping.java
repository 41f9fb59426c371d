package org.raceline.connector.mapping;

import java.util.List;
import java.util.Set;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowRow;
import org.raceline.testkit.SlowTable;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

/** What the slow readers of mapped tables share. */
final class SlowMapping {

    private SlowMapping() {
    }

    /** The table below the first row that has these headings and was taken for one. */
    static SlowTable table(SlowFile file, String... headings) {
        List<SlowRow> rows = file.rows(file.delimiter(false));
        for (int i = 0; i < rows.size(); i++) {
            SlowTable table = new SlowTable(rows.get(i), List.of());
            if (rows.get(i).fate().equals("header") && List.of(headings).stream().allMatch(table::has)) {
                List<SlowRow> below = rows.subList(i + 1, rows.size());
                if (below.stream().anyMatch(row -> row.fate().equals("header") && !row.isBlank())) {
                    throw new Unreadable("a row is passed over");
                }
                return new SlowTable(rows.get(i), below);
            }
        }
        throw new Unreadable("no heading");
    }

    static String oneOf(Set<String> known, String text) {
        if (!known.contains(text)) {
            throw new Unreadable("not known");
        }
        return text;
    }

    static boolean isAddress(String text) {
        int at = text.indexOf('@');
        int dot = text.indexOf('.', at + 2);
        return at > 0 && at == text.lastIndexOf('@') && dot > 0 && dot < text.length() - 2
                && text.chars().noneMatch(c -> c == ' ' || Character.isISOControl(c) || ",;<>\"".indexOf(c) >= 0);
    }

    static void at(SlowValue.Stamp stamp, TouchpointWriter touchpoint) {
        stamp.offset().ifPresentOrElse(offset -> touchpoint.at(stamp.local(), offset), () -> touchpoint.at(stamp.local()));
    }

    /** A connector that a profile of a plug-in tells. */
    static Connector named(String id) {
        try {
            return Known.named(id);
        } catch (ConnectorException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** One that a profile as users write it tells. */
    static Connector told(String yaml) {
        try {
            return Known.told(yaml);
        } catch (Exception wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
