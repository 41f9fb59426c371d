import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The survey tool's list of responses: customers of the last half year were asked twice, before and after the shop had worked on what they said. */
final class SurveyFile {
    private static final List<String> HEADINGS = List.of("#", "How satisfied are you with your last order?", "How likely are you to recommend us to a friend, 0 to 10?",
            "What should we do better?", "Email", "Response Type", "Start Date (UTC)", "Stage Date (UTC)", "Submit Date (UTC)", "Network ID", "Tags");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String[] WISHES = {"Faster delivery", "More sizes, please", "Nothing,\nkeep going", "A shop nearer to me", "The \"Fjell\" tent was sold out"};

    /** @param promoters shares of those who asked answer 9 or 10, and {@code detractors} 0 to 6 */
    private record Wave(LocalDate first, double answering, double promoters, double detractors) {
    }

    private record Response(ZonedDateTime start, List<String> cells) {
    }

    private final Chance chance = new Chance(8);
    private final List<Response> responses = new ArrayList<>();

    static String text(List<Order> orders) {
        SurveyFile file = new SurveyFile();
        file.ask(new Wave(LocalDate.of(2026, 4, 20), .27, .44, .22), orders);
        file.ask(new Wave(LocalDate.of(2026, 10, 12), .27, .53, .15), orders);
        StringBuilder text = new StringBuilder(Csv.UNIX.line(HEADINGS));
        file.responses.stream().sorted(Comparator.comparing(Response::start).reversed()).forEach(response -> text.append(Csv.UNIX.line(response.cells())));
        return text.toString();
    }

    private void ask(Wave wave, List<Order> orders) {
        Map<Integer, Integer> bought = new TreeMap<>();
        orders.stream().filter(order -> order.customer() > 0 && order.at().toLocalDate().isBefore(wave.first())
                && order.at().toLocalDate().isAfter(wave.first().minusMonths(6))).forEach(order -> bought.merge(order.customer(), 1, Integer::sum));
        bought.forEach((customer, times) -> {
            if (chance.hit(times > 1 ? wave.answering() * 1.3 : wave.answering())) {
                answer(customer, times > 1, wave);
            }
        });
    }

    /** Most answer within two days. Who has bought again is a little happier. */
    private void answer(int customer, boolean again, Wave wave) {
        ZonedDateTime start = wave.first().plusDays(chance.hit(.7) ? chance.between(0, 1) : chance.between(2, 9)).atTime(chance.between(6, 20), chance.between(0, 59), chance.between(0, 59))
                .atZone(ZoneOffset.UTC);
        boolean partial = chance.hit(.04);
        double mood = chance.near(.5, 1) + (again ? .04 : -.04);
        int recommends = mood < wave.detractors() ? chance.between(2, 6) : mood < 1 - wave.promoters() ? chance.between(7, 8) : chance.between(9, 10);
        int satisfied = recommends >= 9 ? chance.between(4, 5) : recommends >= 7 ? chance.hit(.8) ? 4 : 3 : chance.between(1, 3);
        String submitted = TIME.format(start.plus(Duration.ofSeconds(chance.between(40, 400))));
        String key = Long.toHexString(0x7c15a3e9d2b4L + (responses.size() + 1) * 40_503L);
        responses.add(new Response(start, List.of(key, Integer.toString(satisfied), partial || chance.hit(.03) ? "" : Integer.toString(recommends),
                chance.hit(.2) ? WISHES[chance.between(0, WISHES.length - 1)] : "", partial ? "" : "customer" + customer + "@example.com",
                partial ? "partial" : "completed", TIME.format(start), partial ? submitted : "", partial ? "" : submitted, key.substring(4), "")));
    }
}
