package org.raceline.connector.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.MappingRules;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;

class SuggestionTest {
    private static final BytesInput TV = Known.file("тв расходы.csv", "Отчёт;;;;", "Неделя;Телеканал;Расход, руб.;Показы;CPM;Доля", "02.03.2026;Первый;1 250 000,50;3 400 000;367,65;12%",
            "09.03.2026;НТВ;640 300,00;1 900 000;337,00;8%", "16.03.2026;НТВ;700 300,00;1 900 000;337,00;9%", "Итого;;2 590 601,00;7 200 000;;");

    private static String suggest(BytesInput table) throws Exception {
        return suggest(table, Settings.NONE);
    }

    private static String suggest(BytesInput table, Settings settings) throws Exception {
        return new MappedTables().suggest(table, settings, Known.CATALOGUE);
    }

    private static List<Issue> problems(String profile) throws Exception {
        return MappingRules.check(new MappedTables().profile(BytesInput.of("p.yaml", profile)), Known.CATALOGUE);
    }

    @Test
    void aProposalForFiguresReadsTheTable() throws Exception {
        String profile = suggest(TV);

        assertThat(profile.lines().map(String::strip)).contains("media_cost: \"Расход, руб.\"", "impressions: \"Показы\"", "network: \"Телеканал\"", "grain: week", "date: \"Неделя\"",
                "totals: [\"Итого\"]", "name: \"тв расходы\"");
        assertThat(profile.lines().filter(line -> line.contains("is a rate"))).hasSize(2);
        assertThat(profile).doesNotContain("Первый", "640");
        assertThat(problems(profile)).isEmpty();
        RecordingSink sink = Known.read(Known.told(profile), TV);
        assertThat(sink.rejects).isEmpty();
        assertThat(Known.figures(sink)).contains("media_cost 2026-03-02..2026-03-08 {network=Первый} 1250000.5 XXX");
    }

    @Test
    void aProposalForPeopleReadsTheTable() throws Exception {
        BytesInput members = Known.file("loyalty.csv", "Card number,E-mail,Joined,Tier,Points", "70001,ada@example.org,2026-03-01,gold,5", "70002,bo@example.org,2026-03-02,gold,7",
                "70003,,2026-03-02,basic,9");
        String profile = suggest(members);

        assertThat(profile.lines().map(String::strip)).contains("kind: subscription", "key: \"Card number\"", "email: \"E-mail\"", "customer: \"Card number\"", "segment: \"Tier\"");
        assertThat(profile).doesNotContain("ada", "70001");
        assertThat(problems(profile)).isEmpty();
        assertThat(Known.read(Known.told(profile), members).touchpoints).hasSize(3);
    }

    @Test
    void aProposalForSalesNamesTheirQuantities() throws Exception {
        BytesInput sales = Known.file("till.csv", "Receipt no;Client no;Date;Amount;Pieces;VAT", "1;A;2026-03-01;10.50;2;1.10", "2;B;2026-03-02;20.50;1;2.10");
        String profile = suggest(sales);

        assertThat(profile.lines().map(String::strip)).contains("kind: order", "gross_sales: \"Amount\"", "units: \"Pieces\"", "tax: \"VAT\"");
        assertThat(problems(profile)).isEmpty();
        assertThat(Known.read(Known.told(profile), sales).touchpoints).hasSize(2);
    }

    @Test
    void whatOnlyTheUserCanTellIsSaidAndFoundMissing() throws Exception {
        String profile = suggest(Known.file("x.csv", "Thing,Zork", "a,1", "b,2"));
        assertThat(profile.lines().map(String::strip)).contains("# choose the column that says when", "# choose a metric for \"Zork\" (\"raceline catalogue\" lists them), as in visits: \"Zork\", or leave it out");
        assertThat(problems(profile)).extracting(Issue::what).containsExactly("observations does not say \"date\".", "observations does not say \"metrics\".");
    }

    @Test
    void whatCanBeReadInTwoWaysIsAskedAndTold() throws Exception {
        BytesInput open = Known.file("x.csv", "Day,Visits", "3/4/2026,7", "5/6/2026,8");
        assertThat(suggest(open).lines().map(String::strip)).contains("# choose how numbers and dates are written, e.g. de-DE or en-US: it cannot be told from Day", "locale:", "date: \"Day\"");
        Settings german = new Settings(Optional.empty(), Optional.of(Locale.GERMANY), "XXX", Optional.empty(), Map.of());
        String told = suggest(open, german);
        assertThat(told).contains("locale: de-DE").doesNotContain("choose how");
        assertThat(Known.read(Known.told(told), open).observations).hasSize(2);
    }

    @Test
    void headingsOfAnyKindAreQuotedAndDoubledOnesNamed() throws Exception {
        BytesInput odd = Known.file("x.csv", "Day,\"Visits \"\"net\"\": #1\",A,A,", "2026-03-01,7,x,y,z", "2026-03-02,8,x,y,z");
        String profile = suggest(odd);
        assertThat(profile).contains("visits: \"Visits \\\"net\\\": #1\"", "\"A\" stands over several columns");
        assertThat(Known.read(Known.told(profile), odd).observations).hasSize(2);
    }

    @Test
    void aHeadingOfSeveralLinesStaysInItsComment() throws Exception {
        BytesInput open = Known.file("x.csv", "\"Day\n  delimiter: \"\"#\"\"\",Visits,\"A\nnote: b\",\"A\nnote: b\"", "3/4/2026,7,x,y", "5/6/2026,8,x,y");
        String profile = suggest(open);
        assertThat(profile.lines()).noneMatch(line -> line.strip().startsWith("delimiter")).noneMatch(line -> line.startsWith("note"));
        assertThat(profile).contains("it cannot be told from Day   delimiter: \"#\"", "date: \"Day\\n  delimiter: \\\"#\\\"\"");
        assertThat(problems(profile)).extracting(Issue::what).noneMatch(what -> what.contains("delimiter"));
        BytesInput named = Known.file("x\nid: other.csv", "Day,\"Visits\u2028(web)\"", "2026-03-01,7", "2026-03-02,8");
        String told = suggest(named);
        assertThat(told.lines()).noneMatch(line -> line.startsWith("id: other"));
        assertThat(told).contains("visits: \"Visits\\u2028(web)\"");
        assertThat(Known.read(Known.told(told), named).observations).hasSize(2);
    }

    @Test
    void whatIsNoTableIsRefused() {
        for (String text : List.of("hello\n", "a,b\n", "{\"a\": 1}\n")) {
            assertThatThrownBy(() -> suggest(BytesInput.of("x.csv", text))).isInstanceOf(ConnectorException.class).hasMessageStartingWith("There is no table");
        }
    }
}
