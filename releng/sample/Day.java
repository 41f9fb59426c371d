import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One day on the web site. */
record Day(LocalDate date, Map<Channel, Visits> channels) {

    /** Visits by one channel. Leads stand for a newsletter sign-up or, more rarely, a request for advice. */
    record Visits(int sessions, int engaged, int newUsers, int leads) {
    }

    static List<Day> all(List<Campaign> campaigns) {
        Chance chance = new Chance(1);
        List<Day> days = new ArrayList<>();
        for (LocalDate date : Season.days()) {
            Map<Channel, Visits> channels = new EnumMap<>(Channel.class);
            for (Channel channel : Channel.values()) {
                double expected = chance.near(channel.visits * Season.visits(channel, date), .07);
                if (channel == Channel.EMAIL) {
                    expected += campaigns.stream().mapToDouble(c -> c.visits(date)).sum();
                }
                int sessions = (int) Math.round(expected);
                channels.put(channel, new Visits(sessions, chance.of(sessions, channel.engaged + Season.engaged(date)),
                        chance.of(sessions, channel.newcomers), chance.of(sessions, channel.leads * Season.leads(date))));
            }
            days.add(new Day(date, channels));
        }
        return days;
    }

    int sessions() {
        return channels.values().stream().mapToInt(Visits::sessions).sum();
    }

    int engaged() {
        return channels.values().stream().mapToInt(Visits::engaged).sum();
    }

    int newUsers() {
        return channels.values().stream().mapToInt(Visits::newUsers).sum();
    }

    int leads() {
        return channels.values().stream().mapToInt(Visits::leads).sum();
    }
}
