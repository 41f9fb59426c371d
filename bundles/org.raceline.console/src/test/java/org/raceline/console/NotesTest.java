package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened, and what figures were before and after it. */
class NotesTest {
    @TempDir
    Path home;
    private Run run;

    @BeforeEach
    void start() {
        run = new Run(home);
    }

    @Test
    void aNoteIsAddedListedAndTakenAway() {
        assertThat(run.words("note", "list").out()).startsWith("There are no notes.");
        assertThat(run.words("note", "add", "2026-10-20..2026-10-24", "Autumn sale, 20 %", "--kind", "price", "--channel", "Email").status()).isZero();
        assertThat(run.words("note", "add", "2026-10-03", "New start page").status()).isZero();
        assertThat(run.words("note", "list").out().replace('\u2009', ' ')).isEqualTo("""
                Note  Period             Kind   Channel  What happened
                n2    Oct 3, 2026        Other           New start page
                n1    Oct 20 – 24, 2026  Price  Email    Autumn sale, 20 %
                """);
        assertThat(run.words("note", "list", "--period", "2026-10-24..2026-10-30", "--format", "csv").out()).isEqualTo("""
                id,from,to,text,kind,channel
                n1,2026-10-20,2026-10-24,"Autumn sale, 20 %",price,Email
                """);
        assertThat(run.words("note", "remove", "n1").status()).isZero();
        assertThat(run.words("note", "list", "--format", "csv").out()).doesNotContain("n1");
        assertThat(run.words("note", "remove", "n1").err()).isEqualTo("raceline: There is no note \"n1\". \"raceline note list\" lists them all.\n");
    }

    @Test
    void figuresBeforeAreHeldAgainstFiguresAfter() {
        run.words("import", run.export("orders.csv", "1,2026-10-03,10.00", "2,2026-10-06,30.00", "3,2026-10-07,99.00", "4,2026-10-09,50.00"));
        run.words("note", "add", "2026-10-07", "Free delivery");
        assertThat(run.words("note", "show", "n1", "orders", "gross_sales", "visitors").out().replace('\u2009', ' ')).contains("Free delivery", "€40.00", "€50.00", "−50.0%", "+25.0%",
                "Before: Sep 30 – Oct 6, 2026. After: Oct 8 – 14, 2026. What follows is not proof of a cause.", "Cannot be added up");
        assertThat(run.words("note", "show", "n1", "orders", "--format", "csv").out()).isEqualTo("""
                metric,side,from,to,value,unit,flags
                orders,before,2026-09-30,2026-10-06,2,count,
                orders,after,2026-10-08,2026-10-14,1,count,
                """);
        assertThat(run.words("note", "show", "n1", "joy").status()).isEqualTo(1);
    }

    @Test
    void whatCannotBeUnderstoodIsRefused() {
        assertThat(run.words("note", "add", "soon", "Something").err()).contains("\"soon\" is no period");
        assertThat(run.words("note", "add", "2026-10-03", "Something", "--kind", "joke").err()).contains("other, campaign, price, release");
        assertThat(run.words("note", "add", "2026-10-03", "").err()).contains("A note needs a text.");
    }
}
