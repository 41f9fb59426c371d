import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** The tags of a link by which somebody came. */
record Link(String source, String medium, String campaign) {
    private static final List<String> ADS = List.of("Brand", "Brand", "Tents", "Layers", "Packs");

    /**
     * A link of a channel at a time.
     *
     * @param mail whoever came by e-mail came from this mailing, or, if it is null, from one of those that nobody sends by hand
     */
    static Link of(Channel channel, LocalDateTime at, Campaign mail, Chance chance) {
        return switch (channel) {
            case ORGANIC_SEARCH -> new Link(chance.hit(.9) ? "google" : chance.hit(.5) ? "bing" : "duckduckgo", "organic", "");
            case PAID_SEARCH -> new Link("google", "cpc", chance.hit(.2) && Season.isPaidBudgetRaised(at.toLocalDate()) ? "Outdoor, broad"
                    : ADS.get(chance.between(0, ADS.size() - 1)));
            case EMAIL -> new Link("mailchimp", "email", mail == null ? "Welcome series" : mail.title());
            case ORGANIC_SOCIAL -> new Link(chance.hit(.7) ? "instagram" : "facebook", "social", Season.isSocialChallenge(at.toLocalDate()) && chance.hit(.6) ? "100 km in May" : "");
            case DIRECT -> new Link("(direct)", "(none)", "");
            case REFERRAL -> new Link(chance.hit(.6) ? "trails.example" : "huts.example", "referral", "");
        };
    }

    /** The newest mailing of some days before a time, or null; only customers get those for customers. */
    static Campaign mailBefore(LocalDateTime at, int days, boolean customer, List<Campaign> campaigns) {
        LocalDate first = at.toLocalDate().minusDays(days);
        return campaigns.stream().filter(c -> c.sent().isBefore(at) && !c.sent().toLocalDate().isBefore(first) && (customer || !c.list().equals("Customers")))
                .reduce((earlier, later) -> later).orElse(null);
    }
}
