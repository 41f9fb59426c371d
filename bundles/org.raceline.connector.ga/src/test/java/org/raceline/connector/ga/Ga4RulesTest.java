package org.raceline.connector.ga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.testkit.BytesInput;

/** One rule at a time, on small tables of the days 1 to 4 January 2024. */
class Ga4RulesTest {

    @Test
    void aBadRowIsRejectedAndTheOthersAreLoaded() throws Exception {
        Imports report = Imports.report("Country,Sessions\nIran,5\nChile\nPeru,1,2\nOman,many\nCuba,1.5\nFiji,-2\nMali,\nTogo,7\n");

        assertThat(report.figures("visits", "country")).containsExactly("2024-01-01..2024-01-04 {country=Iran} 5", "2024-01-01..2024-01-04 {country=Togo} 7");
        assertThat(report.sink().rejects.stream().map(Issue::line)).containsExactly(13L, 14L, 15L, 16L, 17L);
        assertThat(report.sink().rejects).allSatisfy(issue -> assertThat(issue.remedy()).isNotBlank());
    }

    @Test
    void aTableWithARejectedRowIsNotEverything() throws Exception {
        String cut = "Country,Sessions\nIran,5\nChi";
        assertThat(Imports.report(cut).isComplete("country")).isFalse();
        assertThat(Imports.report(cut).sink().flags.get("visits")).containsExactly("rejected-rows");
        assertThat(Imports.report("Country,Sessions\nIran,5\nPeru,x\n").isComplete("country")).isFalse();
        assertThat(Imports.report("Country,Sessions\nIran,5\nPeru,6\n").isComplete("country")).isTrue();

        Imports daily = Imports.report("Nth day,Sessions\n0000,5\n0001,x\n");
        assertThat(daily.isComplete()).isTrue();
        assertThat(daily.sink().flags.get("visits")).containsExactly("rejected-rows");
    }

    @Test
    void emptyCellsOfFiguresThatAreLoadedAreTold() throws Exception {
        Imports report = Imports.report("Country,Sessions,Views,Wonders\nIran,5,,\nPeru,6,8,1\n");
        assertThat(report.figures("page_views", "country")).containsExactly("2024-01-01..2024-01-04 {country=Peru} 8");
        assertThat(report.reports()).contains("The column Views is empty in 1 of 2 rows: its figures are unknown there, not 0.").noneMatch(text -> text.contains("Wonders is empty"));
    }

    @Test
    void aDayOutsideOfTheReportIsRejected() throws Exception {
        Imports report = Imports.report("Nth day,Views\n0003,5\n0004,6\nx,7\n");
        assertThat(report.figures("page_views")).containsExactly("2024-01-04..2024-01-04 {} 5");
        assertThat(report.sink().rejects).hasSize(2).allSatisfy(issue -> assertThat(issue.what()).contains("Nth day", "2024-01-01..2024-01-04"));
    }

    @Test
    void totalUsersComeBeforeActiveUsersAndActiveUsersCarryAFlag() throws Exception {
        Imports both = Imports.report("Country,Active users,Total users\nIran,5,6\n");
        assertThat(both.figures("visitors", "country")).containsExactly("2024-01-01..2024-01-04 {country=Iran} 6");
        assertThat(both.sink().flags).isEmpty();
        assertThat(both.reports()).anyMatch(text -> text.contains("Active users"));

        Imports one = Imports.report("Country,Active users\nIran,5\n");
        assertThat(one.figures("visitors", "country")).containsExactly("2024-01-01..2024-01-04 {country=Iran} 5");
        assertThat(one.sink().flags.get("visitors")).containsExactly("active-users");
    }

    @Test
    void aDimensionThatIsNotLoadedLeavesSumsAndTakesPeople() throws Exception {
        Imports report = Imports.report("Country,Landing page,Sessions,Total users\nIran,/a,5,4\nIran,/b,3,3\n");
        assertThat(report.sum("visits", "country")).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("8"));
        assertThat(report.metrics()).doesNotContain("visitors");
        assertThat(report.reports()).anyMatch(text -> text.contains("Landing page"));
    }

    @Test
    void averagesThatAreNoWholeSecondsOrLookRoundedGiveNoTotal() throws Exception {
        Imports inexact = Imports.report("Page path,Views,Users,Average engagement time\n/a,5,3,10.5\n/b,5,2,10.5\n");
        assertThat(inexact.metrics()).doesNotContain("engagement_time").contains("page_views");
        assertThat(inexact.reports()).anyMatch(text -> text.contains("engagement time"));

        assertThat(Imports.report("Page path,Views,Users,Average engagement time\n/a,5,3,10\n/b,5,2,11\n").metrics()).doesNotContain("engagement_time");
        assertThat(Imports.report("Page path,Views,Users,Average engagement time\n/a,5,3,10\n/b,5,2,11.5\n").metrics()).contains("engagement_time");
        Imports damaged = Imports.report("Page path,Views,Users,Average engagement time\n/a,5,4,10.25\n/b,5,2,1x1.5\n");
        assertThat(damaged.metrics()).doesNotContain("engagement_time").contains("page_views");
        assertThat(damaged.reports()).anyMatch(text -> text.contains("engagement time"));
    }

    @Test
    void aStatedTotalOfEngagementIsTakenAsItIs() throws Exception {
        Imports report = Imports.report("Platform,Users,User engagement,Average engagement time\nweb,3,100.5,1\n");
        assertThat(report.figures("engagement_time", "platform")).containsExactly("2024-01-01..2024-01-04 {platform=web} 100.5");
    }

    @Test
    void whatASegmentCountsIsNotEverybodysAndNotLoaded() throws Exception {
        String mobile = Imports.report4("Country,Sessions\nIran,5\nPeru,6\n\nNth day,Views\n0000,7\n").replace("# All Users", "# Mobile traffic");
        Imports report = Imports.read(new Ga4Connector(), BytesInput.of("report.csv", mobile), Settings.NONE);

        assertThat(report.sink().observations).isEmpty();
        assertThat(report.lines("skip: rows of a segment")).isEqualTo(3);
        assertThat(report.sink().reports).singleElement().satisfies(told -> {
            assertThat(told.what()).contains("Mobile traffic", "everybody's");
            assertThat(told.remedy()).contains("all users");
        });
    }

    @Test
    void aSessionIsInTheRowOfEveryPageAndEventAndNotAddedOverThem() throws Exception {
        Imports report = Imports.report("Default channel group,Sessions\nDirect,8\nEmail,2\n\nEvent name,Event count,Sessions,Engaged sessions\nclick,20,10,7\nscroll,5,4,4\n");
        assertThat(report.figures("visits", "event")).isEmpty();
        assertThat(report.metrics()).containsExactlyInAnyOrder("visits", "campaign_visits", "events");
        assertThat(report.isComplete("channel")).isTrue();
        assertThat(report.reports()).containsExactly("These columns are not loaded: Sessions, Engaged sessions.");
    }

    @Test
    void whereUsersWereFirstMetIsNotWhereTheirSessionsCameFrom() throws Exception {
        Imports report = Imports.report("Session default channel group,Sessions\nDirect,8\nEmail,2\n\nFirst user default channel group,New users,Sessions\nDirect,1,5\nEmail,3,5\n");
        assertThat(report.figures("visits", "channel")).containsExactly("2024-01-01..2024-01-04 {channel=Direct} 8", "2024-01-01..2024-01-04 {channel=Email} 2");
        assertThat(report.sum("new_visitors", "channel")).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("4"));
    }

    @Test
    void aTableThatLacksRowsIsShortInAllItsColumns() throws Exception {
        Imports report = Imports.report("Nth day,Sessions\n0000,10\n0001,10\n\nCountry,Sessions,Engaged sessions\nIran,15,10\n");
        assertThat(report.isComplete("country")).isFalse();
        assertThat(report.figures("engaged_visits", "country")).hasSize(1);
        assertThat(report.reports()).anyMatch(text -> text.contains("adds up to 15") && text.contains("states 20"));
    }

    @Test
    void onlyTheShortColumnOfATableIsLeftOut() throws Exception {
        Imports report = Imports.report("Nth day,Sessions,Event count\n0000,10,49\n0001,10,50\n\nCountry,Sessions,Engaged sessions,Event count\nIran,15,10,99\n");
        assertThat(report.metrics()).containsExactlyInAnyOrder("visits", "engaged_visits", "events");
        assertThat(report.figures("visits", "country")).isEmpty();
        assertThat(report.isComplete("country")).isTrue();
        assertThat(report.reports()).anyMatch(text -> text.contains("15") && text.contains("20"));
    }

    @Test
    void aTableThatIsCutIsNotTakenForTheWidest() throws Exception {
        Imports report = Imports.report("Page path,Views\n/a,10\n/b,5\n\nPage path,Hostname,Views,Event count\n/a,h,10,70\n");
        assertThat(report.sum("page_views", "page")).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("15"));
        assertThat(report.lines("skip")).isZero();
    }

    @Test
    void noFigureIsLoadedTwiceForTheSameDays() throws Exception {
        Imports report = Imports.report("Nth day,Views,Sessions\n0000,10,4\n\nNth day,Views,New users\n0000,10,3\n");
        assertThat(report.figures("page_views")).hasSize(1);
        assertThat(report.metrics()).contains("visits", "new_visitors");
    }

    @Test
    void overlappingRowsAreNotLoaded() throws Exception {
        Imports report = Imports.report("Segment,Country,Sessions\nAll,Iran,5\nMobile,Iran,3\n");
        assertThat(report.sink().observations).isEmpty();
        assertThat(report.lines("skip: rows of segments")).isEqualTo(2);
    }

    @Test
    void purchasesAndRevenueOfOneTableAreTheTotal() throws Exception {
        Imports report = Imports.report("Country,Purchase revenue,Total revenue,Transactions\nIran,5,6.25,1\n");
        assertThat(report.figures("net_revenue", "country")).containsExactly("2024-01-01..2024-01-04 {country=Iran} 6.25");
        assertThat(report.figures("orders", "country")).hasSize(1);
    }

    @Test
    void monthsAreClippedToTheDaysOfTheReport() throws Exception {
        String year = Imports.report4("Month,Sessions\n11,5\n01,7\n").replace("20240101", "20231115").replace("20240104", "20240210");
        Imports months = Imports.read(new Ga4Connector(), BytesInput.of("report.csv", year), Settings.NONE);
        assertThat(months.figures("visits")).containsExactly("2023-11-15..2023-11-30 {} 5", "2024-01-01..2024-01-31 {} 7");

        String compact = year.replace("Month,", "Year month,").replace("11,5", "202311,5").replace("01,7", "202402,7");
        assertThat(Imports.read(new Ga4Connector(), BytesInput.of("report.csv", compact), Settings.NONE).figures("visits"))
                .containsExactly("2023-11-15..2023-11-30 {} 5", "2024-02-01..2024-02-10 {} 7");
    }

    @Test
    void weeksInsideAReportAreBlocksOrCalendarWeeksAsTheirNumberShows() throws Exception {
        String weeks = Imports.report4("Nth week,Sessions\n0000,5\n0001,7\n").replace("20240104", "20240114");
        Imports blocks = Imports.read(new Ga4Connector(), BytesInput.of("report.csv", weeks), Settings.NONE);
        assertThat(blocks.figures("visits")).containsExactly("2024-01-01..2024-01-07 {} 5", "2024-01-08..2024-01-14 {} 7");
        assertThat(blocks.reports()).anyMatch(text -> text.contains("Sunday"));

        Imports calendar = Imports.read(new Ga4Connector(), BytesInput.of("report.csv", weeks + "0002,1\n"), Settings.NONE);
        assertThat(calendar.figures("visits")).containsExactly("2024-01-01..2024-01-06 {} 5", "2024-01-07..2024-01-13 {} 7", "2024-01-14..2024-01-14 {} 1");
    }

    @Test
    void aTableMayFollowWithoutABlankLineAndAComment() throws Exception {
        Imports report = Imports.report("Country,Views\nIran,5\n# Start date: 20240102\n# End date: 20240103\nPage path,Event count\n/a,2\nNth day,Sessions\n0000,3\n");
        assertThat(report.figures("page_views", "country")).hasSize(1);
        assertThat(report.figures("events", "page")).containsExactly("2024-01-02..2024-01-03 {page=/a} 2");
        assertThat(report.figures("visits")).containsExactly("2024-01-01..2024-01-01 {} 3");
    }

    @Test
    void aRowUnderNoHeadingIsRejected() throws Exception {
        Imports report = Imports.report("Country,Views\nIran,5\n\nOman,6\n");
        assertThat(report.sum("page_views", "country")).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("5"));
        assertThat(report.sink().rejects).singleElement().satisfies(issue -> assertThat(issue.line()).isEqualTo(14));
    }

    @Test
    void aFileCutInsideARowLoadsNothingOfThatRow() throws Exception {
        Imports report = Imports.report("Page path,Views,Event count\n/a,5,9\n\"/b, ");
        assertThat(report.sum("page_views", "page")).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("5"));
        assertThat(report.sink().rejects).singleElement().satisfies(issue -> assertThat(issue.what()).contains("cut off"));
        assertThat(report.reports()).noneMatch(text -> text.contains("no line end"));
        assertThat(Imports.report("Page path,Views\n/a,5\n/b,1").reports()).anyMatch(text -> text.contains("no line end"));
    }

    @Test
    void whatTheFileDoesNotSayIsAskedForOrRefused() {
        ConnectorException weeks = Imports.refusal("Nth week,Total revenue\n0001,5\n");
        assertThat(weeks.isNeedsInput()).isTrue();
        assertThat(weeks.issue().remedy()).contains("--first-day");

        ConnectorException undated = Imports.refusal("Country,Sessions\nIran,5\n");
        assertThat(undated.isNeedsInput()).isFalse();
        assertThat(undated.issue().remedy()).contains("#");

        assertThat(Imports.refusal(Imports.report4("Ort,Wert\nBonn,5\n")).issue().what()).contains("Ort, Wert");
        assertThat(Imports.refusal("# ----\n# cut\n").issue().what()).contains("no table");
    }

    @Test
    void statedDaysComeBeforeTheUsersFirstDay() throws Exception {
        Imports report = Imports.read(new Ga4Connector(), BytesInput.of("report.csv", Imports.report4("Nth day,Sessions\n0000,3\n")),
                Imports.settings("XXX", LocalDate.of(1999, 1, 1), Map.of()));
        assertThat(report.figures("visits")).containsExactly("2024-01-01..2024-01-01 {} 3");
    }

    @Test
    void datesInTheRowsAreEnoughWithoutAPreamble() throws Exception {
        Imports report = Imports.read(new Ga4Connector(), BytesInput.of("report.csv", "Date,Sessions\n20240105,3\n20240103,4\n"), Settings.NONE);
        assertThat(report.sink().cuts).singleElement().satisfies(cut -> assertThat(cut.period().toString()).isEqualTo("2024-01-03..2024-01-05"));
    }

    @Test
    void aSourceAndItsMediumInOneCellAreTwoDimensions() throws Exception {
        Imports report = Imports.report("Session source / medium,Sessions\ngoogle / organic,5\n(direct) / (none),3\n(not set),1\n");

        assertThat(report.figures("visits", "medium", "source")).containsExactly("2024-01-01..2024-01-04 {medium=organic, source=google} 5",
                "2024-01-01..2024-01-04 {medium=(none), source=(direct)} 3", "2024-01-01..2024-01-04 {medium=(not set), source=(not set)} 1");
        assertThat(Imports.report("First user source / medium,New users,Engaged sessions\ngoogle / organic,5,4\n").metrics()).containsExactly("new_visitors");
    }

    @Test
    void visitsOfCampaignsAreThoseOfTaggedLinksAndPaidMedia() throws Exception {
        Imports medium = Imports.report("""
                Session source / medium,Session campaign,Sessions
                google / cpc,(not set),50
                google / organic,(organic),40
                Letter / Email,spring,7
                shop.example.org / referral,(referral),6
                partner / referral,spring,5
                (direct) / (none),(direct),3
                (not set),(not set),1
                """);
        assertThat(medium.figures("campaign_visits", "campaign", "medium", "source")).extracting(text -> text.replaceAll(".* ", "")).containsExactly("50", "7", "5");
        assertThat(medium.sink().flags).isEmpty();

        Imports channel = Imports.report("Session default channel group,Sessions\nPaid Search,5\nOrganic Social,4\nEmail,3\nCross-network,2\nUnassigned,1\n");
        assertThat(channel.sum("campaign_visits", "channel")).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("10"));
        assertThat(channel.sink().flags.get("campaign_visits")).containsExactly("campaign-channels");

        Imports name = Imports.report("Session campaign,Sessions\nspring,5\n(not set),4\n(direct),3\n");
        assertThat(name.sum("campaign_visits", "campaign")).contains(new BigDecimal("5"));
        assertThat(name.sink().flags.get("campaign_visits")).containsExactly("named-campaigns");
    }

    @Test
    void visitsOfCampaignsAreNotToldWhereNothingTellsThemWhole() throws Exception {
        assertThat(Imports.report("Session Google Ads campaign,Sessions\nspring,5\n").metrics()).containsExactly("visits");
        assertThat(Imports.report("Session medium,Page path,Views,Sessions\ncpc,/,9,5\n").metrics()).containsExactly("page_views");
        assertThat(Imports.report("First user medium,New users,Sessions\ncpc,9,5\n").metrics()).containsExactly("new_visitors");
        assertThat(Imports.report("Country,Sessions\nChile,5\n").metrics()).containsExactly("visits");
    }

    @Test
    void tablesThatTellCampaignsDifferentlyAreNeitherShortNorRefused() throws Exception {
        Imports report = Imports.report("Session medium,Sessions\ncpc,5\nreferral,4\n\nSession medium,Session campaign,Sessions\ncpc,(not set),5\nreferral,spring,4\n");
        assertThat(report.reports()).isEmpty();
        assertThat(report.sum("campaign_visits", "medium", "campaign")).contains(new BigDecimal("9"));
        assertThat(report.sum("campaign_visits", "medium")).isEmpty();

        Imports apart = Imports.report("Session medium,Sessions\ncpc,5\nreferral,4\n\nSession campaign,Sessions\nspring,7\n(not set),2\n");
        assertThat(apart.reports()).isEmpty();
        assertThat(apart.isComplete("medium")).isTrue();
        assertThat(apart.sum("campaign_visits", "medium")).contains(new BigDecimal("5"));
        assertThat(apart.sum("campaign_visits", "campaign")).contains(new BigDecimal("7"));
    }

    @Test
    void hoursAreAddedUpToDaysAndTheirPeopleAreNot() throws Exception {
        Imports report = Imports.read(new Ga4Connector(), BytesInput.of("data-export.csv",
                "Session primary channel group (Default channel group),Date,Hour,Users,Sessions\nDirect,16-04-2024,23,7,9\nDirect,16-04-2024,22,5,6\nDirect,17-04-2024,0,1,1\n"), Settings.NONE);

        assertThat(report.figures("visits", "channel")).containsExactly("2024-04-16..2024-04-16 {channel=Direct} 9", "2024-04-16..2024-04-16 {channel=Direct} 6",
                "2024-04-17..2024-04-17 {channel=Direct} 1");
        assertThat(report.metrics()).doesNotContain("visitors");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Data de início;Data de término;Grupo principal de canais da sessão (Grupo de canais padrão),Sessões,Sessões engajadas,Visualizações
            Data di inizio;Data di fine;Gruppo di canali principale della sessione (Gruppo di canali predefinito),Sessioni,Sessioni con coinvolgimento,Visualizzazioni
            Startdatum;Enddatum;Primäre Channelgruppe der Sitzung (Standard-Channelgruppe),Sitzungen,Sitzungen mit Interaktionen,Aufrufe
            Begindatum;Einddatum;Standaardkanaalgroep van sessie,Sessies,Betrokken sessies,Weergaven
            Date de début;Date de fin;Groupe de canaux par défaut de la session,Sessions,Sessions avec engagement,Vues
            Дата начала;Дата окончания;Группа каналов по умолчанию для сеанса,Сеансы,Сеансы с взаимодействием,Просмотры
            開始日;終了日;セッションのデフォルト チャネル グループ,セッション,エンゲージのあったセッション数,表示回数
            """)
    void aReportIsReadInTheLanguageOfItsAccount(String start, String end, String heading) throws Exception {
        Imports report = Imports.read(new Ga4Connector(), BytesInput.of("report.csv", "# ----\n# x\n# y: a\n# z: b\n# ----\n# \n# " + start + ": 20240101\n# " + end + ": 20240104\n"
                + heading + "\nDirect,5,3,9\n"), Settings.NONE);

        assertThat(report.figures("visits", "channel")).containsExactly("2024-01-01..2024-01-04 {channel=Direct} 5");
        assertThat(report.metrics()).containsExactlyInAnyOrder("visits", "engaged_visits", "bounced_visits", "page_views");
    }

    @Test
    void aFigureThatStandsTwiceIsNotChosenFrom() {
        assertThatThrownBy(() -> Imports.report("Sessions,Page path,Sessions,Views\n20240203,/a,40,50\n")).hasMessageContaining("Sessions");
    }

    @Test
    void datesThatMakeNoPeriodAreTold() throws Exception {
        Imports doubled = Imports.report("Page path,Views\n/a,5\n\n# Start date: 20240101\n# Start date: 20240101\n# End date: 20240104\nCountry,Sessions\nDE,5\n");
        assertThat(doubled.figures("visits", "country")).containsExactly("2024-01-01..2024-01-04 {country=DE} 5");
        assertThat(doubled.reports()).anyMatch(text -> text.contains("not one start and one end"));
    }
}
