/** The channels by which visits come, as the analytics tool names them, and how visits of each behave on an ordinary day. */
enum Channel {
    ORGANIC_SEARCH("Organic Search", 164, .640, .0195, .031, .66),
    PAID_SEARCH("Paid Search", 96, .560, .0225, .043, .74),
    EMAIL("Email", 26, .700, .0340, .018, .08),
    ORGANIC_SOCIAL("Organic Social", 57, .470, .0080, .045, .70),
    DIRECT("Direct", 96, .600, .0235, .022, .48),
    REFERRAL("Referral", 26, .620, .0175, .030, .62);

    final String title;
    /** Visits on a day, before trend and season. */
    final double visits;
    /** Shares of its visits: engaged, with an order, with a lead, by a new visitor. */
    final double engaged, orders, leads, newcomers;

    Channel(String title, double visits, double engaged, double orders, double leads, double newcomers) {
        this.title = title;
        this.visits = visits;
        this.engaged = engaged;
        this.orders = orders;
        this.leads = leads;
        this.newcomers = newcomers;
    }
}
