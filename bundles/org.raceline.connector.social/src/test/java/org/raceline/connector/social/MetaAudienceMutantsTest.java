package org.raceline.connector.social;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowRow;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

class MetaAudienceMutantsTest extends MutantsContract {
    private static final LocalDate EXPORTED = LocalDate.of(2025, 3, 31);

    @Override
    protected Connector connector() {
        return new MetaExports();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "audience.csv"));
    }

    @Override
    protected Settings settings() {
        return new Settings(Optional.empty(), Optional.empty(), "XXX", Optional.of(EXPORTED), Map.of());
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        String first = file.text(1, 1);
        boolean told = first.matches("(?s)sep=[,;\t].*");
        facts.cut(new Cut(Set.of(), Grain.DAY, Period.day(EXPORTED), true, ""));
        Set<String> networks = new HashSet<>();
        String title = "";
        int below = 0;
        for (SlowRow row : file.rows(told ? first.charAt(4) : file.delimiter(false))) {
            if (!row.isRejected() && row.isBlank() || row.first() == 1 && told) {
                title = "";
                below = 0;
            } else if (row.fate().equals("header")) {
                title = below == 0 ? String.join(" ", row.cell(0).toLowerCase(Locale.ROOT).split("[\\s\\h]+")) : title;
                below++;
            } else {
                boolean followers = title.matches("(facebook|instagram)( page| profile)? followers");
                below += title.isEmpty() ? 0 : 1;
                if (row.isSkipped() && followers) {
                    throw new Unreadable("line " + row.first() + " is skipped under " + title);
                }
                if (row.isLoaded()) {
                    boolean alone = row.cells().stream().filter(cell -> !SlowValue.strip(cell).isEmpty()).count() == 1;
                    String network = title.startsWith("facebook") ? "Facebook" : "Instagram";
                    if (!followers || !alone || below != 3 || !networks.add(network)) {
                        throw new Unreadable("line " + row.first() + " stands under " + title);
                    }
                    facts.record(row.first(), row.last());
                    facts.observation("followers").in("network", network).value(SlowValue.whole(SlowValue.number(row.cell(0), '.')));
                }
            }
        }
    }
}
