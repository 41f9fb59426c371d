import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the files of the sample shop, the same bytes on every run. From the repository's root:
 * {@code java releng/sample/GenerateSample.java bundles/org.raceline.sample/src/main/resources/org/raceline/sample}
 */
final class GenerateSample {
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<Campaign> campaigns = Campaign.all();
        List<Day> days = Day.all(campaigns);
        List<Order> orders = Orders.of(days);
        write(folder.resolve("ga4-reports-snapshot.csv"), AnalyticsFile.text(days, orders));
        write(folder.resolve("mailchimp-campaigns.csv"), CampaignsFile.text(campaigns, orders));
        write(folder.resolve("shopify-orders.csv"), OrdersFile.text(orders, campaigns));
        write(folder.resolve("contacts.csv"), ContactsFile.text(Contacts.of(orders, campaigns)));
        write(folder.resolve("typeform-responses.csv"), SurveyFile.text(orders));
        write(folder.resolve("targets.csv"), TargetsFile.text());
        write(folder.resolve("notes.csv"), NotesFile.text());
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
