package org.raceline.connector.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Touchpoint;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Vouched;

/** The examples of {@code docs/raceline-csv.md} are what Raceline reads. */
class CanonicalTablesTest {

    private static BytesInput example(int number) throws Exception {
        List<String> examples = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL).matcher(Known.document("raceline-csv.md")).results().map(match -> match.group(1)).toList();
        assertThat(examples).hasSize(3);
        return BytesInput.of("example.csv", examples.get(number));
    }

    @Test
    void theExampleOfTouchpointsIsRead() throws Exception {
        assertThat(Known.named("raceline.touchpoints").recognise(example(0)).certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(Known.named("raceline.observations").recognise(example(0)).certainty()).isEqualTo(Certainty.NO);
        RecordingSink sink = Known.read(Known.named("raceline.touchpoints"), example(0));

        assertThat(sink.rejects).isEmpty();
        assertThat(sink.reports).isEmpty();
        assertThat(sink.touchpoints).extracting(t -> t.kind() + " " + t.key() + " " + t.at() + " " + t.offset().map(Object::toString).orElse("–") + " " + t.exclusions())
                .containsExactly("order A-1001 2026-11-03T10:05 +01:00 []", "order A-1002 2026-11-03T18:30 – []", "order A-1003 2026-11-04T00:00 – [cancelled]",
                        "lead L-9 2026-11-04T09:00 – []");
        Touchpoint first = sink.touchpoints.getFirst();
        assertThat(first.slice().values()).isEqualTo(Map.of("channel", "Email", "campaign", "Autumn"));
        assertThat(first.quantities().get("gross_sales")).hasToString("Quantity[value=120.00, unit=Unit[kind=MONEY, currency=EUR]]");
        assertThat(sink.vouches).extracting(Vouched::kind).containsExactly("order", "lead");
    }

    @Test
    void theExampleOfFiguresIsRead() throws Exception {
        assertThat(Known.named("raceline.observations").recognise(example(1)).certainty()).isEqualTo(Certainty.CERTAIN);
        RecordingSink sink = Known.read(Known.named("raceline.observations"), example(1));

        assertThat(sink.rejects).isEmpty();
        assertThat(Known.figures(sink)).containsExactly("media_cost 2026-11-02..2026-11-08 {campaign=Autumn, channel=TV} 12500 EUR",
                "media_cost 2026-11-02..2026-11-08 {campaign=Autumn, channel=Print} 900.5 EUR", "impressions 2026-11-02..2026-11-08 {campaign=Autumn, channel=TV} 3400000 count",
                "visits 2026-11-02..2026-11-02 {} 1834 count", "visits 2026-11-03..2026-11-03 {} 1790 count");
        assertThat(sink.cuts).extracting(cut -> cut.grain().id() + " " + cut.period()).containsExactly("week 2026-11-02..2026-11-08", "week 2026-11-02..2026-11-08",
                "day 2026-11-02..2026-11-03");
        assertThat(sink.claims().values()).containsOnly(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "call,1,2026-11-03,,,,|There is no such kind of touchpoint.", "order,,2026-11-03,,,,|", "order,1,3.11.2026,,,,|", "order,1,2026-11-03,nobody,,,|The column \"email\" does not hold an e-mail address.",
        "order,1,2026-11-03,,EURO,5,|The column \"currency\" does not hold the code of a currency.", "lead,1,2026-11-03,,,5,|A touchpoint of kind lead has no quantity gross_sales.",
        "order,1,2026-11-03,,,\"1,5\",|", "order,1,2026-11-03,,,,Not Paid|The column \"excluded\" does not hold a reason."})
    void aRowThatBreaksARuleIsRejected(String row, String sentence) throws Exception {
        RecordingSink sink = Known.read(Known.named("raceline.touchpoints"), Known.file("t.csv", "kind,key,at,email,currency,gross_sales,excluded", "lead,9,2026-11-01,,,,", row));
        assertThat(sink.rejects).singleElement().satisfies(issue -> {
            assertThat(issue.what()).startsWith(sentence == null ? "" : sentence);
            assertThat(issue.remedy()).isNotBlank();
        });
        assertThat(sink.touchpoints).hasSize(1);
    }

    @Test
    void figuresThatCannotBeStatedAreRejected() throws Exception {
        RecordingSink sink = Known.read(Known.named("raceline.observations"), Known.file("f.csv", "metric,from,to,value,Station", "ctr,2026-11-01,2026-11-01,0.2,a", "visits,2026-11-02,2026-11-01,5,a",
                "visits,2026-11-01,2026-11-01,,a", "visits,2026-11-01,2026-11-01,5,a"));
        assertThat(sink.rejects).extracting(Issue::line).containsExactly(2L, 3L, 4L);
        assertThat(sink.observations).hasSize(1);
        assertThat(sink.reports).extracting(Issue::what).containsExactly("Columns that the mapping does not use: Station.");
    }
}
