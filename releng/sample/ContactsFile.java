import java.time.format.DateTimeFormatter;
import java.util.List;

/** Contacts as Raceline CSV, written by a script of the shop's own. */
final class ContactsFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private ContactsFile() {
    }

    static String text(List<Contact> contacts) {
        StringBuilder text = new StringBuilder(Csv.UNIX.line(List.of("kind", "key", "at", "email", "channel", "campaign")));
        int number = 0;
        for (Contact contact : contacts) {
            number++;
            text.append(Csv.UNIX.line(List.of("contact", "C-" + number, TIME.format(contact.at().atZone(Orders.ZONE)), contact.email(), contact.channel().title, contact.campaign())));
        }
        return text.toString();
    }
}
