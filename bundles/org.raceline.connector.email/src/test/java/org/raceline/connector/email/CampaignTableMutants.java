package org.raceline.connector.email;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowRow;
import org.raceline.testkit.SlowTable;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

/** Of tables with a row for each campaign, or for each campaign and day. */
abstract class CampaignTableMutants extends MutantsContract {

    abstract SlowCampaign columns();

    /** The heading of the campaign's name. */
    abstract String campaign();

    abstract List<String> days();

    /** Whether the table names campaigns at all. */
    boolean isByCampaign(SlowTable table) {
        return true;
    }

    /** The heading above what the message is, where there are messages that are no e-mails. */
    String channel() {
        return "";
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowTable.of(file);
        facts.cut(new Cut(Set.of(), Grain.DAY, Period.day(LocalDate.EPOCH), true, ""));
        for (SlowRow row : table.rows()) {
            String channel = channel().isEmpty() ? "" : table.cell(row, channel());
            boolean mail = channel.isEmpty() || channel.equalsIgnoreCase("email");
            if (row.isLoaded() != mail && !row.isRejected()) {
                throw new Unreadable("line " + row.first() + " is taken for what it is not");
            }
            if (row.isLoaded()) {
                String date = table.cell(row, days().toArray(String[]::new));
                LocalDate day = SlowValue.stamp(date, SlowValue.isOrderOpen(date) && choices.of("day", true, false)).local().toLocalDate();
                facts.record(row.first(), row.last());
                columns().write(name -> table.cell(row, name.split("\\|")), (group, isWhole, cell) -> SlowValue.judged(choices, group, isWhole, cell),
                        metric -> {
                            ObservationWriter fact = facts.observation(metric).during(Period.day(day));
                            return isByCampaign(table) ? fact.in("campaign", table.cell(row, campaign())) : fact;
                        });
            }
        }
    }
}
