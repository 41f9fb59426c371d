package org.raceline.connector.email;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowJson;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

/** Of what an API answers: an object for each campaign. */
abstract class CampaignJsonMutants extends MutantsContract {

    /** What the API calls things: paths from the campaign. */
    abstract SlowCampaign members();

    /** From the document to the campaigns. */
    abstract String[] place();

    /** From the document to a campaign that the tool answers with alone; by default it never does. */
    String[] single() {
        return place();
    }

    /** The first campaign of a list with one on each line. */
    static String first(String fixture) {
        return Reading.text(fixture).lines().map(String::strip).filter(line -> line.startsWith("{\"id\"")).findFirst().orElseThrow().replaceFirst(",$", "");
    }

    /** The member that names the campaign; empty where none does. */
    abstract String campaign();

    /** The member that says when it was sent; empty where none does. */
    abstract String day();

    String currency() {
        return "";
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowCampaign members = members();
        facts.cut(new Cut(Set.of(), Grain.DAY, Period.day(LocalDate.EPOCH), true, ""));
        boolean alone = !Arrays.equals(place(), single()) && !isList(file);
        for (SlowJson record : SlowJson.loaded(file, alone ? single() : place())) {
            String sent = text(record, members.counts().get(members.needed()));
            String date = day().isEmpty() ? "" : text(record, day());
            if (sent.equals("0") || sent.isEmpty() && date.isEmpty()) {
                continue;
            }
            LocalDate on = date.isEmpty() ? settings().firstDay().orElseThrow(() -> new Unreadable("without a day")) : SlowValue.stamp(date, false).local().toLocalDate();
            String name = campaign().isEmpty() ? "" : text(record, campaign());
            if (name.isEmpty() && !campaign().isEmpty()) {
                throw new Unreadable("without a name");
            }
            facts.record(1, 1);
            members.write(path -> cell(record, path), CampaignJsonMutants::number, metric -> {
                ObservationWriter fact = facts.observation(metric).during(Period.day(on));
                fact = name.isEmpty() ? fact : fact.in("campaign", name);
                return alone ? fact.in("channel", "Email") : fact;
            });
        }
    }

    private boolean isList(SlowFile file) {
        try {
            return at(SlowJson.document(file), place()).isArray();
        } catch (Unreadable notAList) {
            return false;
        }
    }

    private String cell(SlowJson record, String path) {
        String amount = text(record, path);
        return amount.isEmpty() || !members().money().containsValue(path) || currency().isEmpty() ? amount : SlowValue.strip(amount + " " + text(record, currency()));
    }

    /** The first of some paths that says anything. */
    private static String text(SlowJson record, String paths) {
        return Arrays.stream(paths.split("\\|")).map(path -> {
            return at(record, path.split("/")).text();
        }).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static SlowJson at(SlowJson value, String... names) {
        SlowJson found = value;
        for (String name : names) {
            found = found.get(name);
        }
        return found;
    }

    private static BigDecimal number(String group, boolean isWhole, String cell) {
        BigDecimal value;
        try {
            value = SlowValue.plain(cell);
        } catch (Unreadable notPlain) {
            value = SlowValue.number(cell, '.');
        }
        return isWhole ? SlowValue.whole(value) : value;
    }
}
