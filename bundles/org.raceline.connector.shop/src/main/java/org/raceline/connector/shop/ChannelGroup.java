package org.raceline.connector.shop;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The channel of a visit by the tags of its link: Google Analytics' default channel group for manual traffic, in the order of its
 * documentation. The sites that make a source a search engine, a social network and so on stand in {@code sites.properties}.
 */
final class ChannelGroup {
    /** What a visit is when no rule fits. */
    static final String UNASSIGNED = "Unassigned";
    private static final Map<String, Set<String>> SITES = sites();
    private static final Set<String> DISPLAY = Set.of("display", "banner", "expandable", "interstitial", "cpm");
    private static final Set<String> SOCIAL = Set.of("social", "social-network", "social-media", "sm", "social network", "social media");
    private static final Set<String> EMAIL = Set.of("email", "e-mail", "e_mail", "e mail");
    private static final Predicate<String> PAID = Pattern.compile(".*cp.*|ppc|retargeting|paid.*").asMatchPredicate();
    private static final Predicate<String> SHOPPING = Pattern.compile(".*(([^a-df-z]|^)shop|shopping).*").asMatchPredicate();
    /** A site of some country: what stands in front of its name changes nothing. */
    private static final Pattern SITE = Pattern.compile("(?:(?:www|m|l|lm|mobile|old|out|web)\\.)*([^.]+)\\.[a-z]{2,3}(?:\\.[a-z]{2})?");

    private static final List<Rule> RULES = List.of(
            new Rule("Direct", link -> link.source.equals("(direct)") && Set.of("", "(none)", "(not set)").contains(link.medium)),
            new Rule("Cross-network", link -> link.campaign.contains("cross-network")),
            new Rule("Paid Shopping", link -> link.isShopping() && link.isPaid()),
            new Rule("Paid Search", link -> link.isFrom("search") && link.isPaid()),
            new Rule("Paid Social", link -> link.isFrom("social") && link.isPaid()),
            new Rule("Paid Video", link -> link.isFrom("video") && link.isPaid()),
            new Rule("Display", link -> DISPLAY.contains(link.medium)),
            new Rule("Paid Other", Link::isPaid),
            new Rule("Organic Shopping", Link::isShopping),
            new Rule("Organic Social", link -> link.isFrom("social") || SOCIAL.contains(link.medium)),
            new Rule("Organic Video", link -> link.isFrom("video") || link.medium.contains("video")),
            new Rule("Organic Search", link -> link.isFrom("search") || link.medium.equals("organic")),
            new Rule("Referral", link -> Set.of("referral", "app", "link").contains(link.medium)),
            new Rule("Email", link -> EMAIL.contains(link.source) || EMAIL.contains(link.medium)),
            new Rule("Affiliates", link -> Set.of("affiliate", "affiliates").contains(link.medium)),
            new Rule("Audio", link -> link.medium.equals("audio")),
            new Rule("SMS", link -> link.source.equals("sms") || link.medium.equals("sms")),
            new Rule("Mobile Push Notifications", link -> link.medium.endsWith("push") || link.medium.contains("mobile")
                    || link.medium.contains("notification") || link.source.equals("firebase")));

    private record Rule(String channel, Predicate<Link> fits) {
    }

    private record Link(String source, String medium, String campaign) {
        boolean isPaid() {
            return PAID.test(medium);
        }

        boolean isShopping() {
            return isFrom("shopping") || SHOPPING.test(campaign);
        }

        /** By its name ({@code facebook}) or its address ({@code m.facebook.com}, {@code www.google.co.uk}). */
        boolean isFrom(String kind) {
            Matcher site = SITE.matcher(source);
            return SITES.get(kind).contains(source) || site.matches() && SITES.get(kind).contains(site.group(1));
        }
    }

    private ChannelGroup() {
    }

    /** The channel by what a link says of itself, upper or lower case; what it does not say is empty. */
    static String of(String source, String medium, String campaign) {
        Link link = new Link(source.toLowerCase(Locale.ROOT), medium.toLowerCase(Locale.ROOT), campaign.toLowerCase(Locale.ROOT));
        return RULES.stream().filter(rule -> rule.fits.test(link)).map(Rule::channel).findFirst().orElse(UNASSIGNED);
    }

    private static Map<String, Set<String>> sites() {
        ResourceBundle sites = ResourceBundle.getBundle("org.raceline.connector.shop.sites", Locale.ROOT);
        return sites.keySet().stream().collect(Collectors.toMap(kind -> kind, kind -> Set.of(sites.getString(kind).split(" "))));
    }
}
