package org.raceline.connector.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Touchpoint;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Vouched;

class LeadListsTest {

    @Test
    void aLeadStandsAtItsFirstContactAndNoOriginIsNotUnknownOrigin() throws Exception {
        RecordingSink sink = read(BytesInput.resource(getClass(), "leads.csv"));

        assertThat(sink.touchpoints).extracting(Touchpoint::kind, Touchpoint::key, lead -> lead.at().toLocalDate(), Touchpoint::slice).containsExactly(
                tuple("lead", "a1", LocalDate.of(2017, 10, 20), Slice.of("channel", "paid_search")),
                tuple("lead", "a2", LocalDate.of(2017, 11, 3), Slice.ALL),
                tuple("lead", "a3", LocalDate.of(2017, 12, 1), Slice.of("channel", "unknown")));
        assertThat(sink.vouches).containsExactly(
                new Vouched("lead", new Period(LocalDate.of(2017, 10, 20), LocalDate.of(2017, 12, 1)), Set.of(), false, Set.of("channel"), Set.of()));
    }

    @Test
    void aWonDealStandsAtTheDayOnWhichItWasWon() throws Exception {
        RecordingSink sink = read(BytesInput.resource(getClass(), "deals.csv"));

        assertThat(sink.touchpoints).extracting(Touchpoint::kind, Touchpoint::key, Touchpoint::at, Touchpoint::slice).containsExactly(
                tuple("won_lead", "a1", LocalDateTime.of(2018, 7, 3, 20, 17), Slice.of("segment", "home_appliances")),
                tuple("won_lead", "a3", LocalDateTime.of(2018, 4, 24, 3, 0), Slice.ALL));
        assertThat(sink.vouches).extracting(Vouched::kind).containsExactly("won_lead");
    }

    @Test
    void listsOfCommonToolsAreLeadsOnTheDayOfTheirMaking() throws Exception {
        RecordingSink sink = read(BytesInput.of("contacts.csv", "Record ID,First Name,Email,Lead Status,Create Date,Original Source\n"
                + "51,Ann,a@shop.example,New,2025-06-23 13:12,Organic Search\n52,Bob,b@shop.example,,2025-06-24 09:00,\n"));

        assertThat(sink.touchpoints).extracting(Touchpoint::kind, Touchpoint::key, Touchpoint::at, Touchpoint::slice).containsExactly(
                tuple("lead", "51", LocalDateTime.of(2025, 6, 23, 13, 12), Slice.of("channel", "Organic Search")),
                tuple("lead", "52", LocalDateTime.of(2025, 6, 24, 9, 0), Slice.ALL));
    }

    @Test
    void aColumnOfAddressesNamesPeople() throws Exception {
        RecordingSink sink = read(BytesInput.of("contacts.csv", "Record ID,Email,Lead Status,Create Date\n51,Ann@Shop.example ,New,2025-06-23\n52,unknown,New,2025-06-24\n53,,New,2025-06-25\n"));

        assertThat(sink.rejects).isEmpty();
        assertThat(sink.touchpoints).extracting(Touchpoint::person).containsExactly(Optional.of(Person.email("ann@shop.example")), Optional.empty(), Optional.empty());
        assertThat(sink.vouches).extracting(Vouched::persons).containsExactly(true);
        assertThat(read(BytesInput.of("contacts.csv", "Record ID,Lead Status,Create Date\n51,New,2025-06-23\n")).vouches).extracting(Vouched::persons).containsExactly(false);
    }

    @Test
    void ofDealsThoseThatWereWonCount() throws Exception {
        RecordingSink sink = read(BytesInput.of("deals.csv", "OpportunityID,OpportunityStage,EstimatedValue,CloseDate\nO1,Negotiation,10,2025-07-21\n"
                + "O2,Closed Won,20,2025-07-14\nO3,Closed Lost,30,2025-07-02\nO4,Won,40,\n"));

        assertThat(sink.touchpoints).extracting(Touchpoint::kind, Touchpoint::key).containsExactly(tuple("won_lead", "O2"));
        assertThat(sink.stretches).filteredOn(stretch -> stretch.fate().startsWith("skip")).hasSize(2);
        assertThat(sink.rejects).extracting(Issue::line).containsExactly(5L);
        assertThat(sink.vouches).extracting(Vouched::period).containsExactly(Period.day(LocalDate.of(2025, 7, 14)));
    }

    @Test
    void whatNamesNoLeadOrNoDayIsRejected() throws Exception {
        RecordingSink sink = read(BytesInput.of("leads.csv", "lead_id,first_contact_date\n,2024-01-02\nb,\nc,2024-01-04\nd,2024-01-05,more\n"));

        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("c");
        assertThat(sink.rejects).extracting(Issue::line).containsExactly(2L, 3L, 5L);
        assertThat(sink.vouches).extracting(Vouched::dimensions).containsExactly(Set.of());
    }

    @Test
    void theOrderOfDayAndMonthIsAskedWhereNothingTells() {
        BytesInput list = BytesInput.of("leads.csv", "mql_id,first_contact_date,origin\na,3/4/2024,x\n");

        assertThatThrownBy(() -> read(list)).isInstanceOfSatisfying(ConnectorException.class, asked -> assertThat(asked.isNeedsInput()).isTrue());
    }

    @Test
    void winsAreCompanionsOfTheLeadsThatTheyWereAndNothingElseIs() throws IOException {
        BytesInput leads = BytesInput.of("leads.csv", "mql_id,first_contact_date\na,2024-01-30\nb,2024-01-31\n");
        BytesInput wins = BytesInput.of("deals.csv", "mql_id,won_date\nx,2024-03-01\nb,2024-03-02\n");
        BytesInput others = BytesInput.of("others.csv", "mql_id,won_date\nx,2024-03-01\n");
        BytesInput heading = BytesInput.of("heading.csv", "lead_id,won_date\nb,2024-03-01\n");
        BytesInput more = BytesInput.of("more.csv", "mql_id,first_contact_date\nb,2024-02-01\n");
        BytesInput noise = BytesInput.of("noise.csv", "\0\0\0");
        LeadLists lists = new LeadLists();

        assertThat(lists.companions(leads, List.of(others, wins, heading, more, noise))).containsExactly(wins);
        assertThat(lists.companions(wins, List.of(leads, more))).as("wins say what they say without their leads").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mql_id,first_contact_date,origin         | CERTAIN
            Lead ID,First contact,Lead source        | CERTAIN
            mql_id,won_date                          | CERTAIN
            LeadID,ContactID,LeadSource,CreatedDate  | CERTAIN
            Record ID,Email,Create Date,Lead Status  | CERTAIN
            Record ID,Deal Name,Deal Stage,Close Date | CERTAIN
            Record ID,Email,Create Date              | NO
            Record ID,Close Date                     | NO
            mql_id,seller_id                         | NO
            won_date,first_contact_date              | NO
            """)
    void knowsItsLists(String heading, Certainty certainty) throws IOException {
        assertThat(new LeadLists().recognise(BytesInput.of("list.csv", heading + "\n")).certainty()).isEqualTo(certainty);
    }

    private static RecordingSink read(BytesInput input) throws IOException, ConnectorException {
        RecordingSink sink = new RecordingSink();
        new LeadLists().read(List.of(input), Settings.NONE, sink);
        return sink;
    }
}
