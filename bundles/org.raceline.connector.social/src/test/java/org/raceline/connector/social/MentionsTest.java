package org.raceline.connector.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;
import org.raceline.testkit.RecordingSink;

class MentionsTest extends ConnectorContract {

    @Override
    protected Connector connector() {
        return new MentionExports();
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(BytesInput.resource(MentionsTest.class, "mentions.csv"));
    }

    @Test
    void everyRowIsAMentionOfItsDayByNetwork() throws Exception {
        Reading mentions = read(examples().getFirst());

        assertThat(mentions.figures("mentions")).containsExactly("2025-03-01 blog 1 count", "2025-03-01 Twitter 1 count", "2025-03-03 Twitter 1 count",
                "2025-03-03 Twitter 1 count");
        assertThat(mentions.cut("mentions"))
                .isEqualTo(new Cut(Set.of("network"), Grain.DAY, new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 3)), true, ""));
    }

    @Test
    void whatNobodyJudgedIsNeitherForNorAgainst() throws Exception {
        Reading mentions = read(examples().getFirst());

        assertThat(mentions.figures("positive_mentions")).containsExactly("2025-03-01 blog 1 count", "2025-03-01 Twitter 0 count", "2025-03-03 Twitter 0 count");
        assertThat(mentions.figures("negative_mentions")).containsExactly("2025-03-01 blog 0 count", "2025-03-01 Twitter 1 count", "2025-03-03 Twitter 0 count");
    }

    @Test
    void aMentionWithoutADayIsRejected() throws Exception {
        Reading mentions = read(BytesInput.of("mentions.csv", "Date,Source,Author,URL,Text,Sentiment\n2025-03-01,Twitter,a,https://x.example/1,Tea,positive\n"
                + "yesterday,Twitter,b,https://x.example/2,Tea,positive\n"));

        assertThat(mentions.rejects()).containsExactly("3: The cell under \"Date\" is not a date as this kind of file writes it.");
        assertThat(mentions.sink().flags.get("mentions")).containsExactly("rejected-rows");
    }

    @Test
    void whoWroteWhatIsNotTold() throws Exception {
        Reading mentions = read(examples().getFirst());

        assertThat(mentions.sink().observations.toString() + mentions.sink().rejects + mentions.sink().reports).doesNotContain("Ann", "Lovely", "blog.example", "Harbour");
        assertThat(mentions.sink().touchpoints).isEmpty();
    }

    @Test
    void aListWithoutMentionsHasNoFigures() throws Exception {
        assertThat(read(BytesInput.of("mentions.csv", "Date,Source,Author,URL,Text,Sentiment,Reach\n")).sink().observations).isEmpty();
    }

    @Test
    void knowsItsListsByTheirHeadings() throws IOException {
        for (String other : List.of("Date,URL,Text\n", "Timestamp,Sentiment,Url,Text\n", "Date,Sentiment,Score\n")) {
            assertThat(new MentionExports().recognise(BytesInput.of("other.csv", other)).certainty()).isEqualTo(Certainty.NO);
        }
    }

    private static Reading read(BytesInput input) throws Exception {
        RecordingSink sink = new RecordingSink();
        new MentionExports().read(List.of(input), Settings.NONE, sink);
        return new Reading(sink);
    }
}
