package org.raceline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Made-up people in every kind of file that can carry people, in good records and in rejected ones. Nothing of them may be found
 * afterwards in the workspace, in what the commands say and write, or in the folder for temporary files; what is no secret and
 * stands beside them must be found by the same search.
 */
class CanaryTest {
    /** Parts of names, addresses, telephone and customer numbers, notes and answers; in lower case. */
    private static final List<String> CANARIES = List.of("zwitscher", "kanarienvogel", "gelbfeder", "singgasse", "0174778899", "4747114711", "203.0.113.77", "piepmatz");
    private static final Map<String, String> FILES = files();

    @TempDir
    Path folder;
    private Map<String, String> environment;
    private final List<String> said = new ArrayList<>();

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("orders.csv", """
                Name,Email,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Billing Name,Billing Street,Billing Phone,Billing Country,Notes
                #1,Kanarienvogel@ZWITSCHER.example,paid,EUR,10.00,2026-01-05 10:00:00 +0100,1,Lamp,Gerda Gelbfeder,Singgasse 3,0174778899,DE,"Please ask Piepmatz"
                #2,kanarienvogel@zwitscher.example,paid,EUR,yesterday,2026-01-05 10:00:00 +0100,1,Lamp,Gerda Gelbfeder,Singgasse 3,0174778899,DE,"Ask Piepmatz again"
                """);
        files.put("woo.json", """
                [
                {"id": 71, "number": "71", "status": "completed", "currency": "EUR", "date_created": "2026-01-06T09:00:00", "date_created_gmt": "2026-01-06T08:00:00", "total": "20.00", "discount_total": "0.00", "shipping_total": "0.00", "total_tax": "0.00", "customer_id": 4747114711, "order_key": "wc_piepmatz", "customer_ip_address": "203.0.113.77", "customer_note": "For Piepmatz", "billing": {"first_name": "Gerda", "last_name": "Gelbfeder", "address_1": "Singgasse 3", "email": "Kanarienvogel@Zwitscher.example", "phone": "0174778899", "country": "DE"}, "line_items": [{"quantity": 2, "total": "20.00"}], "refunds": []},
                {"id": 72, "number": "72", "status": "completed", "currency": "EUR", "date_created": "soon", "total": "20.00", "customer_id": 4747114711, "order_key": "wc_piepmatz", "billing": {"first_name": "Gerda", "last_name": "Gelbfeder", "email": "kanarienvogel@zwitscher.example", "phone": "0174778899", "country": "DE"}, "line_items": [{"quantity": 2, "total": "20.00"}], "refunds": []}
                ]
                """);
        files.put("invoices.csv", """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                7001,K-100,KETTLE for Piepmatz,2,2026-01-07 09:10:00,12.50,4747114711,Germany
                7002,K-100,KETTLE for Piepmatz,two,2026-01-07 09:10:00,12.50,4747114711,Germany
                """);
        files.put("purchases.csv", """
                customer_id,date,quantity,amount
                4747114711,2026-01-08 10:00:00,2,29.30
                4747114711,2026-01-09 10:00:00,2,much
                """);
        files.put("typeform.csv", """
                #,How satisfied were you with the tour?,What did you like?,Email,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags
                r1,5,"Gerda Gelbfeder, and Piepmatz",Kanarienvogel@Zwitscher.example,completed,2026-01-10 23:50:00,,2026-01-10 23:55:10,203.0.113.77,
                r2,5,"Gerda Gelbfeder, and Piepmatz",kanarienvogel@zwitscher.example,completed,2026-01-10 23:50:00,,then,203.0.113.77,
                """);
        files.put("forms.csv", """
                Timestamp,Email Address,Which product did you buy?,"On a scale of 1 to 5, how satisfied are you overall?"
                1/27/2026 9:15:00,Kanarienvogel@Zwitscher.example,Piepmatz,5
                1/28/2026 x,kanarienvogel@zwitscher.example,Piepmatz,4
                """);
        files.put("subscribed.csv", """
                Email Address,First Name,Last Name,UNSUB_TIME,Town,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS
                Kanarienvogel@Zwitscher.example,Gerda,Gelbfeder,,Singgasse,4,"2026-01-11 10:00:00",203.0.113.77,"2026-01-11 10:00:00",203.0.113.77,53.7,-0.3,0,1,Europe/London,DE,,"2026-01-11 10:00:00",900001,aaaa000001,Piepmatz,
                gerda.gelbfeder@zwitscher.example,Gerda,Gelbfeder,,Singgasse,4,never,203.0.113.77,never,203.0.113.77,53.7,-0.3,0,1,Europe/London,DE,,never,900002,aaaa000002,Piepmatz,
                """);
        files.put("exploration.csv", """
                # ----------------------------------------
                # Tea House - GA4
                # User explorer-tab
                # 20260105-20260112
                # ----------------------------------------

                User ID,Stream name,Event count,Sessions,Total users
                Kanarienvogel@Zwitscher.example,Tea Web,42,3,1
                gerda.gelbfeder@zwitscher.example,Tea Web,many,2,1
                """);
        files.put("mentions.csv", """
                Date,URL,Text,Sentiment,Author
                2026-01-12,https://blog.example/1,Gerda Gelbfeder tells of Piepmatz,positive,Kanarienvogel
                someday,https://blog.example/2,Gerda Gelbfeder tells of Piepmatz,positive,Kanarienvogel
                """);
        return files;
    }

    private void importAll() throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path input = Files.createDirectory(folder.resolve("in"));
        environment = Map.of("TMPDIR", temporary.toString());
        List<String> words = new ArrayList<>(List.of("import", "--workspace", "ws", "--locale", "en-US", "--first-day", "2026-01-31"));
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            words.add(Files.writeString(input.resolve(file.getKey()), file.getValue()).toString());
        }
        run(words.toArray(String[]::new));
    }

    private Product.Outcome run(String... words) {
        List<String> command = new ArrayList<>(List.of(Product.built().launcher().toString()));
        command.addAll(List.of(words));
        Product.Outcome outcome = Product.run(folder, "", environment, command);
        said.add(String.join(" ", words) + "\n" + outcome.everything());
        return outcome;
    }

    @Test
    void nothingOfAPersonIsLeftAnywhereAndTheOwnerGetsTheRawLinesOnDemand() throws IOException {
        importAll();
        Path written = Files.createDirectory(folder.resolve("written"));
        for (String format : List.of("html", "csv", "pdf")) {
            run("report", "--workspace", "ws", "--period", "2026-01", "-o", "written/report." + format);
        }
        run("scorecard", "--workspace", "ws", "--period", "2026-01");
        run("sources", "--workspace", "ws");
        run("explain", "net_revenue", "--workspace", "ws", "--period", "2026-01");
        run("quarantine", "list", "--workspace", "ws");
        String imports = run("imports", "--workspace", "ws", "--format", "json").out();
        String rejected = run("quarantine", "list", "--workspace", "ws", "--format", "json").out();

        for (String file : FILES.keySet()) {
            assertThat(imports).as("%s was read", file).contains('"' + file + '"');
            assertThat(rejected).as("a record of %s was rejected", file).contains('"' + file + '"');
        }
        assertThat(said).allSatisfy(CanaryTest::assertSilent);
        Map<Path, String> left = contents(folder.resolve("ws"), written, folder.resolve("tmp"));
        assertThat(left.keySet()).as("the reports are written").filteredOn(path -> path.startsWith(written)).hasSize(3);
        assertThat(left.values()).as("the search finds what is no secret").anyMatch(text -> text.contains("orders.csv")).anyMatch(text -> text.contains("germany"));
        left.forEach((path, text) -> assertThat(CANARIES).as(path.toString()).noneMatch(text::contains));

        Matcher id = Pattern.compile("\"import\":\"?([^\",]+)\"?[^{}]*\"orders.csv\"|\"orders.csv\"[^{}]*\"import\":\"?([^\",]+)").matcher(rejected);
        assertThat(id.find()).isTrue();
        run("quarantine", "export", id.group(1) == null ? id.group(2) : id.group(1), "--workspace", "ws", "-o", "raw.csv");
        assertThat(Files.readString(folder.resolve("raw.csv"))).containsIgnoringCase("kanarienvogel@zwitscher.example");
        assertSilent(said.getLast());
    }

    private static void assertSilent(String text) {
        assertThat(CANARIES).as(text).noneMatch(text.toLowerCase(Locale.ROOT)::contains);
    }

    /** Every file as text in one byte and in two bytes a character, in lower case. */
    private static Map<Path, String> contents(Path... folders) throws IOException {
        Map<Path, String> contents = new LinkedHashMap<>();
        for (Path each : folders) {
            try (Stream<Path> files = Files.walk(each)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    byte[] bytes = Files.readAllBytes(file);
                    contents.put(file, (new String(bytes, StandardCharsets.ISO_8859_1) + new String(bytes, StandardCharsets.UTF_16LE)
                            + new String(bytes, StandardCharsets.UTF_16BE)).toLowerCase(Locale.ROOT));
                }
            }
        }
        return contents;
    }
}
