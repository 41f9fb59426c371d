import java.time.LocalDate;
import java.util.List;

/** The shop's change log: what it did itself on which days. What came over it unseen, dearer clicks, stands in no log. */
final class NotesFile {
    private record Note(LocalDate from, LocalDate to, String kind, String channel, String text) {
        Note(LocalDate day, String kind, String channel, String text) {
            this(day, day, kind, channel, text);
        }
    }

    private static final List<Note> NOTES = List.of(
            new Note(LocalDate.of(2025, 11, 24), LocalDate.of(2025, 12, 1), "price", "", "Black Week: 20 % off"),
            new Note(Season.PAID_BUDGET_RAISED, "campaign", "Paid Search", "Budget for search ads raised"),
            new Note(Season.NEW_LANDING_PAGE, "release", "", "New landing page"),
            new Note(Season.SOCIAL_CHALLENGE, Season.SOCIAL_CHALLENGE.plusDays(13), "campaign", "Organic Social", "Two weeks of the trail challenge"),
            new Note(Season.SLOW_SITE, Season.SLOW_SITE.plusDays(2), "other", "", "The site was slow"));

    private NotesFile() {
    }

    static String text() {
        StringBuilder text = new StringBuilder("from,to,kind,channel,text\n");
        NOTES.forEach(note -> text.append(Csv.UNIX.line(List.of(note.from().toString(), note.to().toString(), note.kind(), note.channel(), note.text()))));
        return text.toString();
    }
}
