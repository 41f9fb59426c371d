package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.console.Run.Result;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Target;

/** Metrics, the scorecard, the funnel and the catalogue. */
class BoardTest {
    @TempDir
    Path home;
    private Run run;

    @BeforeEach
    void orders() {
        run = new Run(home);
        run.words("import", run.export("orders.csv", "1,2026-09-03,10.00", "2,2026-10-05,30.00", "3,2026-10-06,20.00", "4,2026-10-31,20.10"));
    }

    private LittleWorkspace own() {
        return run.workspaces.get(home.resolve("own"));
    }

    @Test
    void metricsAreAnsweredInTheirOrderWithPlainDecimals() {
        Result result = run.words("metric", "average_order_value", "orders", "gross_sales", "visitors", "nix", "--period", "2026-10", "--format", "json");
        String period = "\"period\":{\"from\":\"2026-10-01\",\"to\":\"2026-10-31\"},\"slice\":{},";
        String sources = "\"sources\":[\"orders.csv\"]}";
        assertThat(result.out()).isEqualTo("{\"values\":["
                + "{\"metric\":\"average_order_value\"," + period + "\"value\":\"23.366667\",\"unit\":\"EUR\",\"flags\":[\"refunds-not-stated\"]," + sources + ","
                + "{\"metric\":\"orders\"," + period + "\"value\":\"3\",\"unit\":\"count\",\"flags\":[]," + sources + ","
                + "{\"metric\":\"gross_sales\"," + period + "\"value\":\"70.1\",\"unit\":\"EUR\",\"flags\":[\"refunds-not-stated\"]," + sources + ","
                + "{\"metric\":\"visitors\"," + period + "\"value\":null,\"unit\":\"count\",\"reason\":\"not-additive\",\"explanation\":\"People are not added over days.\","
                + "\"bounds\":{\"min\":\"700\",\"max\":\"1900\"},\"flags\":[]," + sources + ","
                + "{\"metric\":\"nix\"," + period + "\"value\":null,\"unit\":null,\"reason\":\"unknown-metric\",\"explanation\":\"There is no such metric.\",\"flags\":[],\"sources\":[]}"
                + "]}\n");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void aQuotientThatComesOutEvenKeepsItsSixDecimals() {
        assertThat(run.words("metric", "average_order_value", "--period", "2026-09", "--format", "json").out()).contains("\"value\":\"10.000000\"");
    }

    @Test
    void moneyWithoutAValueHasNoUnit() {
        Result result = run.words("metric", "average_order_value", "--period", "2025", "--format", "json");
        assertThat(result.out()).contains("\"value\":null,\"unit\":null,\"reason\":\"undefined\"");
        assertThat(result.status()).isZero();
    }

    @Test
    void aFilterIsSplitAtItsFirstEqualsSign() {
        Result result = run.words("metric", "orders", "--filter", "campaign=a=b", "--filter=channel=Organic Search", "--format", "json");
        assertThat(result.out()).contains("\"slice\":{\"campaign\":\"a=b\",\"channel\":\"Organic Search\"}");
    }

    @Test
    void theEmptyValueHasAWordInTextsAndFilters() {
        assertThat(run.words("metric", "orders", "--filter", "channel=(blank)", "--format", "json").out()).contains("\"slice\":{\"channel\":\"\"}");
        assertThat(run.words("metric", "orders", "--filter", "channel=").out()).contains("(blank)");
    }

    @Test
    void mistakenDimensionsAreSaid() {
        assertThat(run.words("metric", "orders", "--by", "chanel").err())
                .isEqualTo("raceline: There is no dimension \"chanel\", only: channel, campaign. See: raceline metric --help\n");
        assertThat(run.words("metric", "orders", "--filter", "Direct").err()).startsWith("raceline: \"Direct\" is no filter; a filter looks like channel=Direct.");
        assertThat(run.words("metric", "orders", "--filter", "channel=a", "--filter", "channel=b").err()).startsWith("raceline: The dimension \"channel\" is filtered twice.");
    }

    @Test
    void withoutAPeriodTheLastThirtyDaysAreShown() {
        assertThat(run.words("metric", "orders", "--format", "csv").out()).isEqualTo("""
                metric,from,to,value,unit,reason,flags
                orders,2026-10-02,2026-10-31,3,count,,
                """);
    }

    @Test
    void peopleReadATable() {
        assertThat(run.words("metric", "orders", "average_order_value", "visitors", "--period", "2026-Q4", "--grain", "month").out()).isEqualTo("""
                Oct – Dec 2026
                Orders               October 2026        3
                Orders               November 2026       0
                Orders               December 2026       0
                Average order value  October 2026   €23.37  Refunds not stated
                Average order value  November 2026       –  Nothing to divide by
                Average order value  December 2026       –  Nothing to divide by
                Unique visitors      October 2026        –  Cannot be added up, from 700 to 1,900
                Unique visitors      November 2026       –  Cannot be added up, from 700 to 1,900
                Unique visitors      December 2026       –  Cannot be added up, from 700 to 1,900
                There were no orders.
                People are not added over days.
                """.replace(" – D", "\u2009–\u2009D"));
    }

    @Test
    void theScorecardShowsValueChangeTargetAndStatus() {
        own().save(List.of(new Target("orders", Period.parse("2026-10", own().today()).orElseThrow(), Quantity.count(4))));
        assertThat(run.words("scorecard", "--period", "2026-10").out()).isEqualTo("""
                Scorecard of October 2026 against September 2026

                          KPI                   Value     Change  Target  Status
                Reach
                  Volume  Unique visitors           –                                Cannot be added up, from 700 to 1,900
                Act
                Convert
                  Volume  Orders                    3  ▲ +200.0%       4  Off track
                  Value   Average order value  €23.37  ▲ +133.7%                     Refunds not stated
                Engage
                """);
    }

    @Test
    void theScorecardInJsonNamesEveryStage() {
        Result result = run.words("scorecard", "--period", "2026-10", "--compare", "none", "--format", "json");
        assertThat(result.out()).startsWith("{\"period\":{\"from\":\"2026-10-01\",\"to\":\"2026-10-31\"},\"compared\":null,\"stages\":[{\"stage\":\"reach\",\"kpis\":[{")
                .contains("{\"stage\":\"act\",\"kpis\":[]}")
                .contains("{\"kind\":\"volume\",\"metric\":\"orders\",\"name\":\"Orders\",\"direction\":\"up\",\"value\":\"3\",\"unit\":\"count\",\"flags\":[],"
                        + "\"sources\":[\"orders.csv\"],\"before\":null,\"change\":null,\"verdict\":null,\"target\":null,\"status\":\"none\"}");
        assertThat(run.words("scorecard", "--period", "2026-10", "--format", "json").out())
                .contains("\"before\":\"1\",\"change\":\"2.000000\",\"verdict\":\"good\"", "\"compared\":{\"from\":\"2026-09-01\",\"to\":\"2026-09-30\"}");
    }

    @Test
    void theScorecardInColourMarksGoodAndBad() {
        run.colour = true;
        assertThat(run.words("scorecard", "--period", "2026-10").out()).contains("\u001b[32m▲ +200.0%\u001b[0m");
        assertThat(run.words("scorecard", "--period", "2026-10", "--format", "csv").out()).doesNotContain("\u001b");
    }

    @Test
    void theFunnelShowsWhatIsLostAndWhatThatIsWorth() {
        assertThat(run.words("funnel", "--period", "2026-10").out()).isEqualTo("""
                Funnel of October 2026 against September 2026

                Convert  Orders           3  \u25b2 +200.0%  ██████████████████████████████
                Engage   Repeat orders  1.5             ███████████████                 50.0% lost  before 25.0%

                Most is lost at "Repeat orders": 1 more than at the rate of before, worth \u20ac7.50.
                  Step           Get there  Held against  Lost  Worth
                  Repeat orders      50.0%  before 75.0%     1  \u20ac7.50
                """);
        assertThat(run.words("funnel", "--period", "2026-10", "--compare", "none", "--format", "csv").out()).contains("engage,repeat_orders,Repeat orders,2026-10-01,2026-10-31,1.5,count,,0.500000,0.500000,,,,,,\n");
        assertThat(run.words("funnel", "--period", "2026-10", "--by", "channel").out()).contains("Email  ", "Most is lost in Email at \"Repeat orders\"");
        assertThat(run.words("funnel", "--by", "channel,campaign").err()).startsWith("raceline: Counts are split by one dimension");
        assertThat(run.words("funnel", "--people", "--compare", "year").err()).startsWith("raceline: --compare does not count with --people.");
    }

    @Test
    void aMatrixShowsShareChangeTotalAndWhatIsNotTold() {
        assertThat(run.words("matrix", "--period", "2026-10", "--metrics", "orders").out()).isEqualTo("""
                Channel by stages, October 2026 against September 2026

                                     Convert
                Channel               Orders
                Email                    1.5  \u25b2 +200.0%  50.0%
                (blank)                 0.75  \u25b2 +200.0%  25.0%
                Not told by Channel        1
                Total                      3  \u25b2 +200.0%
                """);
        assertThat(run.words("matrix", "--by", "chanel").err()).startsWith("raceline: There is no dimension \"chanel\", only: channel, campaign.");
        assertThat(run.words("matrix", "--period", "2026-10", "--metrics", "orders", "--format", "csv").out())
                .contains("part,Email,convert,orders,Orders,2026-10-01,2026-10-31,1.5,count,,,0.5,2.000000,0.500000\n", "untold,,convert,orders,Orders,2026-10-01,2026-10-31,1,count,,,,,\n");
        assertThat(run.words("matrix", "--metrics", "nix").status()).isEqualTo(1);
    }

    @Test
    void aChangeIsFoundInOneSentenceAndItsPartsStandBelow() {
        assertThat(run.words("changes", "average_order_value", "--period", "2026-10").out()).isEqualTo("""
                Average order value rose by 133.7%, mostly Email.
                October 2026 against September 2026

                Channel              Before     Now  Contribution     Mix    Rate  Share
                Email                \u20ac10.00  \u20ac23.37       +\u20ac10.03  +\u20ac5.01  +\u20ac5.01  75.0%
                Not told by Channel       \u2013  \u20ac23.37        +\u20ac3.34                  25.0%
                Total                \u20ac10.00  \u20ac23.37       +\u20ac13.37

                What Average order value is calculated from
                Orders                    1       2       +\u20ac13.37
                Refunds not stated
                Not all is told by channel.
                """);
        assertThat(run.words("changes", "visitors", "--period", "2026-10").out()).isEqualTo("""
                How "Unique visitors" changed cannot be told.
                October 2026 against September 2026
                People are not added over days.
                """);
        assertThat(run.words("changes", "orders", "--compare", "none").err()).contains("only one of: previous, year");
        assertThat(run.words("changes", "nix").status()).isEqualTo(1);
    }

    @Test
    void completenessSaysWhatIsMissingAndWhatHelps() {
        assertThat(run.words("completeness", "--period", "2026-10").out()).isEqualTo("""
                What the data of October 2026 answer

                         Volume    Quality  Value     Cost
                Reach    missing   \u2013        \u2013         \u2013
                Act      \u2013         \u2013        \u2013         \u2013
                Convert  answered  \u2013        answered  \u2013
                Engage   \u2013         \u2013        \u2013         \u2013

                Reach has no Volume: "Unique visitors" is missing.

                What helps
                  People are not added over days.
                """);
        assertThat(run.words("completeness", "--period", "2026-10", "--format", "csv").out()).contains("reach,volume,no,,visitors,visitors,not-additive,\n", "convert,volume,yes,orders,,,,\n");
    }

    @Test
    void anEmptyWorkspaceSaysWhatToDoNextAndAnswersScriptsAllTheSame() {
        String empty = home.resolve("empty").toString();
        for (String command : List.of("scorecard", "funnel", "metric orders")) {
            assertThat(run.words((command + " --workspace " + empty).split(" ")).out()).startsWith("There is no data here yet.").contains("raceline demo").hasLineCount(1);
            assertThat(run.words((command + " --format json --workspace " + empty).split(" ")).out()).startsWith("{");
        }
    }

    @Test
    void theCatalogueIsListedAndExplained() {
        assertThat(run.words("catalogue").out()).isEqualTo("""
                Reach
                  visitors             Unique visitors      Volume  Unique visitors, as it is counted.
                Convert
                  orders               Orders               Volume  Orders, as it is counted.
                  average_order_value  Average order value  Value   gross_sales / orders
                OTHER METRICS
                  gross_sales          Gross sales                  Gross sales, as it is counted.
                """);
        assertThat(run.words("catalogue", "c07", "--format", "json").out()).isEqualTo("{\"kpis\":[{\"id\":\"average_order_value\",\"name\":\"Average order value\","
                + "\"code\":\"C07\",\"stage\":\"convert\",\"kind\":\"value\",\"unit\":\"money\",\"direction\":\"up\",\"aggregation\":\"none\","
                + "\"definition\":\"Average order value, as it is counted.\",\"formula\":\"gross_sales / orders\",\"words\":\"Gross sales \u00f7 Orders\"}],\"metrics\":[]}\n");
        assertThat(run.words("catalogue", "average_order_value").out()).isEqualTo("""
                Average order value
                Average order value, as it is counted.
                  Id       average_order_value
                  Code     C07
                  Judges   Convert, Value
                  Formula  Gross sales \u00f7 Orders
                  Written  gross_sales / orders
                  Unit     money
                  Good is  more
                  Adds up  never: worked out anew from the sums of its parts
                """);
        assertThat(run.words("catalogue", "nix")).isEqualTo(new Result(2, "", "raceline: There is no metric \"nix\". \"raceline catalogue\" lists them all.\n"));
    }

    @Test
    void aFigureIsTracedToFilesAndLines() {
        assertThat(run.words("explain", "average_order_value", "--period", "2026-10").out()).isEqualTo("""
                October 2026
                Average order value  \u20ac23.37  Refunds not stated
                  = Gross sales \u00f7 Orders
                  Gross sales        \u20ac70.10  Refunds not stated
                    orders.csv (shop.little-1, import i1): facts 3, lines 2 to 5
                    orders.csv (shop.little-1, import i1): facts 1, left out: cancelled
                  Orders                  3
                    orders.csv (shop.little-1, import i1): facts 3, lines 2 to 5
                    orders.csv (shop.little-1, import i1): facts 1, left out: cancelled
                """);
        assertThat(run.words("explain", "nix", "--period", "2026-10").status()).isEqualTo(1);
    }

    @Test
    void connectorsAreListed() {
        assertThat(run.words("connectors").out()).isEqualTo("""
                Connector    Name         Files  Description
                shop.little  Little shop  *.csv  Lists of orders
                """);
    }
}
