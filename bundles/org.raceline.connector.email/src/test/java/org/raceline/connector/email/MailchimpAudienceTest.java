package org.raceline.connector.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.model.Touchpoint;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Vouched;

class MailchimpAudienceTest {
    private static final LocalDate EVER = LocalDate.of(2001, 1, 1);

    @Test
    void whoLeftIsNoSubscriberThoughTheHeadingOfTimesIsDamaged() {
        assertThat(catchThrowableOfType(ConnectorException.class,
                () -> read(Reading.edited("unsubscribed.csv", "UNSUB_TIME", "UNSUBTIME"), Reading.on("2024-07-01")))).isNotNull();
    }

    @Test
    void subscribedContactsAreAStockOnTheDayOfTheExport() throws Exception {
        RecordingSink sink = read("subscribed.csv", Reading.on("2024-05-31"));

        assertThat(sink.cuts).containsExactly(new Cut(Set.of(), Grain.DAY, Period.day(LocalDate.of(2024, 5, 31)), true, ""));
        assertThat(sink.sum(sink.cuts.getFirst(), "subscribers")).isEqualByComparingTo("4");
        assertThat(sink.observations).allMatch(observed -> observed.observation().metric().equals("subscribers"));
    }

    @Test
    void theDayOfTheExportOfAStockIsAskedFor() {
        ConnectorException asked = catchThrowableOfType(ConnectorException.class, () -> read("subscribed.csv", Settings.NONE));

        assertThat(asked.isNeedsInput()).isTrue();
        assertThat(asked.issue().remedy()).contains("--first-day");
        assertThat(catchThrowableOfType(ConnectorException.class, () -> read("subscribed.csv", Reading.on("2024-05-18"))).isNeedsInput()).isTrue();
    }

    @Test
    void whoOptedInIsANewSubscriberOnThatDay() throws Exception {
        RecordingSink sink = read("subscribed.csv", Reading.on("2024-05-31"));

        assertThat(sink.touchpoints).extracting(Touchpoint::at).containsExactly(LocalDateTime.of(2024, 3, 14, 23, 12, 31),
                LocalDateTime.of(2024, 5, 2, 8, 0), LocalDateTime.of(2024, 5, 20, 10, 0));
        assertThat(sink.touchpoints).allMatch(contact -> contact.kind().equals("subscription") && contact.offset().equals(Optional.of(ZoneOffset.UTC)));
        assertThat(sink.touchpoints.getFirst().person()).contains(Person.email("ada@orchard.example"));
        assertThat(sink.vouches).containsExactly(new Vouched("subscription", new Period(LocalDate.of(2024, 3, 14), LocalDate.of(2024, 5, 31)), Set.of(), true,
                Set.of(), Set.of("audience-files")));
        assertThat(sink.reports).extracting(Issue::what).containsExactly("One contact has no time of opting in and is not counted as new.");
    }

    @Test
    void aContactIsKnownByMailchimpsNumberElseByTheAddress() throws Exception {
        List<Touchpoint> contacts = read("subscribed.csv", Reading.on("2024-05-31")).touchpoints;

        assertThat(contacts).extracting(Touchpoint::key).startsWith("900001", "900002").doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void unsubscribesCountOnTheDayTheyHappened() throws Exception {
        RecordingSink sink = read("unsubscribed.csv", Settings.NONE);

        assertThat(sink.cuts).containsExactly(new Cut(Set.of(), Grain.DAY, new Period(EVER, LocalDate.of(2024, 6, 15)), true, ""));
        assertThat(Reading.figures(sink)).filteredOn(figure -> figure.endsWith(" 1 count")).containsExactly("unsubscribes 2024-06-01 1 count",
                "unsubscribes 2024-06-01 1 count", "unsubscribes 2024-06-15 1 count");
        assertThat(Reading.figures(sink)).as("on the days between nobody did").contains("unsubscribes 2024-06-02 0 count").hasSize(3 + 13);
        assertThat(sink.touchpoints).hasSize(3);
        assertThat(sink.flags.get("unsubscribes")).containsExactly("whole-audience");
    }

    @Test
    void cleanedContactsWithoutATimeNeedTheDayOfTheExport() throws Exception {
        ConnectorException asked = catchThrowableOfType(ConnectorException.class, () -> read("cleaned.csv", Settings.NONE));
        assertThat(asked.isNeedsInput()).isTrue();
        assertThat(asked).hasMessageContaining("a contact left").hasMessageNotContaining("@");
        assertThat(asked.issue().remedy()).contains("--first-day");

        RecordingSink sink = read("cleaned.csv", Reading.on("2024-07-01"));
        assertThat(sink.cuts).containsExactly(new Cut(Set.of(), Grain.DAY, new Period(EVER, LocalDate.of(2024, 7, 1)), true, ""));
        assertThat(Reading.figures(sink)).containsExactly("cleaned 2024-06-02 1 count", "cleaned 2024-07-01 1 count");
        assertThat(sink.flags.get("cleaned")).containsExactly("known-on-export");
        assertThat(sink.touchpoints).isEmpty();
        assertThat(sink.vouches).isEmpty();
    }

    @Test
    void aBadContactIsRejectedWithoutShowingIt() throws Exception {
        RecordingSink sink = read(Reading.edited("unsubscribed.csv", "2024-06-15 12:00:00", "gus@orchard.example"), Settings.NONE);

        assertThat(sink.rejects).extracting(Issue::what).containsExactly("The cell under \"UNSUB_TIME\" is not a date as this kind of file writes it.");
        assertThat(sink.sum(sink.cuts.getFirst(), "unsubscribes")).isEqualByComparingTo("2");
        assertThat(sink.flags.get("unsubscribes")).contains("rejected-rows");
        assertThat(sink.vouches.getFirst().flags()).contains("rejected-rows");
        assertThat(read(Reading.edited("subscribed.csv", "di@orchard.example", ""), Reading.on("2024-05-31")).rejects).hasSize(1);
    }

    @Test
    void contactsThatNeverSubscribedAreRefused() {
        BytesInput input = new BytesInput("nonsubscribed_members_export_1a2b.csv", Reading.file("subscribed.csv").bytes());

        assertThat(catchThrowableOfType(ConnectorException.class, () -> read(input, Reading.on("2024-05-31"))).isNeedsInput()).isFalse();
    }

    @Test
    void anAudienceWithoutContactsHoldsNothing() throws Exception {
        String heading = Reading.text("cleaned.csv").lines().findFirst().orElseThrow() + "\n";
        RecordingSink sink = read(BytesInput.of("cleaned.csv", heading), Settings.NONE);

        assertThat(sink.cuts).isEmpty();
        assertThat(sink.observations).isEmpty();
    }

    private static RecordingSink read(String fixture, Settings settings) throws Exception {
        return read(Reading.file(fixture), settings);
    }

    private static RecordingSink read(BytesInput input, Settings settings) throws Exception {
        return Reading.of(new Mailchimp(), input, settings);
    }
}
