package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.model.Slice;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.Workspace;
import org.raceline.store.DuckDbEngine;

/** The same file and the same questions give the same figures on every computer, whatever its time zone and language. */
@Isolated("the zone and the language of the virtual machine are changed")
class SameEverywhereTest {
    /** Every offset there is, both sides of the date line, zones with summer time, with half hours, and with a day that never was. */
    private static final List<String> ZONES = List.of("UTC", "Etc/GMT+12", "Etc/GMT+11", "Pacific/Apia", "Pacific/Pago_Pago", "Pacific/Honolulu", "Pacific/Marquesas", "America/Anchorage",
            "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York", "America/Caracas", "America/St_Johns", "America/Sao_Paulo", "America/Nuuk",
            "Atlantic/Azores", "Atlantic/Reykjavik", "Africa/Casablanca", "Europe/London", "Europe/Dublin", "Europe/Berlin", "Europe/Istanbul", "Africa/Cairo", "Europe/Moscow",
            "Asia/Tehran", "Asia/Dubai", "Asia/Kabul", "Asia/Karachi", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Dhaka", "Asia/Yangon", "Asia/Bangkok", "Asia/Shanghai", "Asia/Tokyo",
            "Australia/Adelaide", "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Kiritimati");
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("tr-TR"), Locale.forLanguageTag("ar-EG-u-nu-arab"), Locale.forLanguageTag("fa-IR-u-ca-persian-nu-arabext"));
    private static final Period ALL = Period.parse("2025-12-29..2026-04-05", LocalDate.EPOCH).orElseThrow();

    @TempDir
    Path directory;

    /** Lines {@code key;local time;person;channel;total}: late at night, at the ends of months and years, and in hours that summer time takes away. */
    private static final Input FILE = Rig.file("I-orders.csv", "I1;2025-12-31T23:59:59;I@X.ORG;Iğdır;1234.56", "i2;2026-01-01T00:00;i@x.org;IMAGE;0.10", "3;2026-01-31T23:30;b@x.org;image;7",
            "4;2026-02-28T22:15;INFO@Y.ORG;email;1000000.999999", "5;2026-03-29T02:30;info@y.org;email;3.3", "6;2026-03-08T02:30;c@x.org;;5", "7;no time;d@x.org;email;5", "8;2026-04-01T00:00;;email;2.5");

    private static void read(Input input, Settings settings, FactSink sink) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(input.open(), StandardCharsets.UTF_8))) {
            long row = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                row++;
                sink.record(row, row);
                String[] cells = line.split(";");
                if (cells[1].equals("no time")) {
                    sink.reject(Issue.error("This is no time.", "Correct it."));
                    continue;
                }
                var order = sink.touchpoint("order").key(cells[0]).at(LocalDateTime.parse(cells[1])).money("total", new BigDecimal(cells[4]), "TRY");
                if (!cells[2].isEmpty()) {
                    order.person(Person.email(cells[2]));
                }
                if (!cells[3].isEmpty()) {
                    order.in("channel", cells[3]);
                }
                order.end();
            }
            sink.cut(new Cut(Set.of(), Grain.DAY, ALL, true, ""));
            sink.vouch("order", ALL, Set.of("total"), true, Set.of("channel"), Set.of());
        }
    }

    /** Imported in the language that stands first, and asked in each. */
    private List<List<String>> answers(Path place, List<Locale> languages) throws Exception {
        Locale.setDefault(languages.getFirst());
        Rig rig = Rig.with(Scripted.reading(SameEverywhereTest::read));
        rig.engine = new DuckDbEngine();
        List<List<String>> all = new ArrayList<>();
        try (Workspace workspace = rig.open(place)) {
            FileReport report = Rig.run(workspace, FILE);
            for (Locale language : languages) {
                Locale.setDefault(language);
                all.add(answers(workspace, report));
            }
        }
        return all;
    }

    private static List<String> answers(Workspace workspace, FileReport report) {
        List<String> answers = new ArrayList<>();
        answers.add(report.status() + " " + report.lines() + " " + report.period() + " " + report.issues());
        for (Grain grain : Grain.values()) {
            for (List<String> by : List.of(List.<String>of(), List.of("channel"))) {
                for (Reading reading : workspace.analysis().metric(new MetricQuery(List.of("orders", "revenue", "buyers", "average"), ALL, grain, by, Slice.ALL, false))) {
                    answers.add(reading.metric() + " " + reading.period() + " " + reading.slice().values() + " " + reading.value() + " " + reading.reason() + " " + reading.bounds() + " "
                            + reading.flags());
                }
            }
        }
        answers.add(String.valueOf(workspace.extent()));
        workspace.quarantine().list(Optional.empty()).forEach(bad -> answers.add(bad.firstLine() + " " + bad.masked() + " " + bad.issue()));
        return answers;
    }

    @Test
    void figuresDoNotDependOnTheComputer() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        Locale language = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            List<String> expected = answers(directory.resolve("here"), List.of(Locale.ROOT)).getFirst();
            assertThat(expected).anyMatch(answer -> answer.startsWith("buyers " + ALL + " {} ") && answer.contains("value=4,"));
            for (int i = 0; i < ZONES.size(); i++) {
                TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(ZONES.get(i))));
                List<Locale> languages = new ArrayList<>(LANGUAGES);
                Collections.rotate(languages, i);
                assertThat(answers(directory.resolve("there" + i), languages)).as("%s, %s", ZONES.get(i), languages).isEqualTo(Collections.nCopies(languages.size(), expected));
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }
    }
}
