package org.raceline.connector.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.Recognition;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.testkit.BytesInput;

class PostsTest {
    private static final String INSTAGRAM = "Post ID,Account ID,Account username,Account name,Description,Publish time,Permalink,Post type,Date,Views,Reach,Likes,"
            + "Shares,Follows,Comments,Saves\n";

    private static String instagram(String id, String time, String date, String likes) {
        return id + ",178,tea.house,Tea House,Text," + time + ",https://example.com,IG reel," + date + ",160,45," + likes + ",3,1,2,4\n";
    }

    @Test
    void figuresStandOnTheDayOfPublishing() throws Exception {
        Reading posts = Reading.of("posts.csv");

        assertThat(posts.figures("likes")).containsExactly("2024-12-12 Facebook 31 count", "2024-12-12 Facebook 9 count", "2025-01-02 Facebook 1 count");
        assertThat(posts.figures("impressions")).containsExactly("2024-12-12 Facebook 1200 count", "2024-12-12 Facebook 300 count", "2025-01-02 Facebook 80 count");
        assertThat(posts.figures("shares")).hasSize(3);
        assertThat(posts.cut("likes"))
                .isEqualTo(new Cut(Set.of("network"), Grain.DAY, new Period(LocalDate.of(2024, 12, 12), LocalDate.of(2025, 1, 2)), true, "", Slice.of("network", "Facebook")));
    }

    @Test
    void whatAPostDoesNotStateIsUnknownAndReachIsNeverLoaded() throws Exception {
        Reading posts = Reading.of("posts.csv");

        assertThat(posts.figures("comments")).containsExactly("2024-12-12 Facebook 4 count", "2025-01-02 Facebook 0 count");
        assertThat(posts.figures("reach_people")).isEmpty();
        assertThat(posts.sink().reports).extracting(Issue::what).contains("The column Comments is empty in 1 of 3 rows: its figures are unknown there, not 0.");
    }

    @Test
    void rowsWithoutAPostAreNotes() throws Exception {
        assertThat(Reading.of("posts.csv").skips()).containsExactly("6 note without a post");
    }

    @Test
    void instagramWritesLikesAndNoImpressions() throws Exception {
        String text = INSTAGRAM + instagram("1", "03/27/2026 06:08", "Lifetime", "\"1,005\"");
        Reading posts = Reading.text(text);

        assertThat(posts.figures("likes")).containsExactly("2026-03-27 Instagram 1005 count");
        assertThat(posts.figures("impressions")).isEmpty();
        assertThat(new MetaExports().recognise(BytesInput.of("posts.csv", text))).isEqualTo(Recognition.certain("meta-posts", "Instagram"));
    }

    @Test
    void theDayComesFirstWhereSomeDayShowsIt() throws Exception {
        assertThat(Reading.text(INSTAGRAM + instagram("1", "04/03/2026 06:08", "Lifetime", "1") + instagram("2", "27/03/2026 06:08", "Lifetime", "2"))
                .figures("likes")).containsExactly("2026-03-04 Instagram 1 count", "2026-03-27 Instagram 2 count");
        assertThat(Reading.text(INSTAGRAM + instagram("1", "04/03/2026 06:08", "Lifetime", "1")).figures("likes"))
                .containsExactly("2026-04-03 Instagram 1 count");
    }

    @Test
    void aDamagedRowDoesNotTurnTheDatesOfTheOthers() throws Exception {
        String post = instagram("1", "04/03/2026 06:08", "Lifetime", "1");

        assertThat(Reading.text(INSTAGRAM + post + "2,178,tea.house,Tea House,Text,27/03/2026 06:08\n").figures("likes"))
                .containsExactly("2026-04-03 Instagram 1 count");
        assertThat(Reading.text(INSTAGRAM + post + instagram("2", "03/27/2026 06:08", "Lifetime", "2") + instagram("3", "27/03/2026 06:08", "Lifetime", "3"))
                .figures("likes")).containsExactly("2026-04-03 Instagram 1 count", "2026-03-27 Instagram 2 count");
    }

    @Test
    void rowsThatCannotCountAreRejected() throws Exception {
        Reading posts = Reading.text(INSTAGRAM + instagram("1", "03/27/2026 06:08", "Lifetime", "5") + instagram("1", "03/27/2026 06:08", "Lifetime", "5")
                + instagram("2", "", "Lifetime", "5") + instagram("3", "03/27/2026 06:08", "03/28/2026", "5") + "4,178,tea.house\n");

        assertThat(posts.figures("likes")).containsExactly("2026-03-27 Instagram 5 count");
        assertThat(posts.rejects()).containsExactly("3: This post stands further up in the file.",
                "4: The cell under \"Publish time\" is empty, but the record needs it.", "5: The row speaks of one day of a post and not of its whole life.",
                "6: The row has only 3 cells, but the heading has 16.");
        assertThat(posts.sink().flags.get("likes")).containsExactly("rejected-rows");
    }
}
