package org.raceline.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Target;
import org.raceline.core.model.Unit;

/**
 * "Nordlicht Outdoor", an invented shop with 14 months of exports, 2025-09-01 to 2026-10-31, written with the quirks of real
 * ones. Any thread.
 */
public final class SampleShop {
    private static final String NAME = "Nordlicht Outdoor";

    private SampleShop() {
    }

    /** What the shop exported, in the order in which it is best imported. */
    public static List<SampleExport> exports() {
        return List.of(
                new SampleExport("ga4-reports-snapshot.csv", NAME, "EUR", Map.of("leadEvents", "generate_lead")),
                new SampleExport("mailchimp-campaigns.csv", NAME, "EUR", Map.of()),
                new SampleExport("shopify-orders.csv", NAME, "EUR", Map.of()),
                new SampleExport("contacts.csv", NAME, "EUR", Map.of()),
                new SampleExport("typeform-responses.csv", NAME, "EUR", Map.of()));
    }

    /** Its targets: one for each headline figure of the board and each of the 14 months. */
    public static List<Target> targets() {
        try (var lines = new BufferedReader(new InputStreamReader(open("targets.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(SampleShop::target).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its change log. */
    public static List<Note> notes() {
        try (var lines = new BufferedReader(new InputStreamReader(open("notes.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(SampleShop::note).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Note note(String line) {
        String[] cells = line.split(",", 5);
        Period days = new Period(LocalDate.parse(cells[0]), LocalDate.parse(cells[1]));
        return new Note("sample-" + cells[0], days, cells[4], Note.Kind.of(cells[2]).orElseThrow(), Optional.of(cells[3]));
    }

    private static Target target(String line) {
        String[] cells = line.split(",");
        Unit unit = switch (cells[3]) {
            case "count" -> Unit.COUNT;
            case "ratio" -> Unit.RATIO;
            default -> Unit.money(cells[3]);
        };
        return new Target(cells[0], Period.month(YearMonth.parse(cells[1])), new Quantity(new BigDecimal(cells[2]), unit));
    }

    static InputStream open(String file) {
        return SampleShop.class.getResourceAsStream(file);
    }
}
