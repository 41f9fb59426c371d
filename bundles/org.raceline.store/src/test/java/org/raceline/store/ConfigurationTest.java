package org.raceline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Source;
import org.raceline.core.model.Target;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.Store;

class ConfigurationTest {
    private static final Source SHOP = new Source("shop", "shop.test", "Corner shop", Optional.of(ZoneId.of("Europe/Berlin")), "de-DE", "EUR", Map.of("leadEvents", "a, b"));

    @TempDir
    private Path directory;

    @Test
    void sourcesTargetsAndSettingsLastAndAreReplacedById() {
        Target target = new Target("net_sales", Sample.YEAR, Quantity.money("1000.50", "EUR"));
        Target other = new Target("net_sales", Period.day(Sample.DAY), Quantity.count(7));
        Source ranked = new Source("mail", "mail.test", "", Optional.empty(), "", "", Map.of()).ranked(-100);
        Source bare = new Source("till", "shop.test", "", Optional.empty(), "", "", Map.of());
        try (Store store = new DuckDbEngine().open(directory)) {
            store.save(new Source("shop", "shop.test", "", Optional.empty(), "", "", Map.of("leadEvents", "c", "old", "x")), Sample.change("source", "shop"));
            store.save(SHOP, Sample.change("source", "shop"));
            store.save(bare, Sample.change("source", "till"));
            store.save(ranked.ranked(100), Sample.change("source", "mail"));
            store.save(ranked, Sample.change("source", "mail"));
            store.save(List.of(new Target("net_sales", Sample.YEAR, Quantity.count(1)), other), Sample.change("target", "net_sales"));
            store.save(List.of(target), Sample.change("target", "net_sales"));
            store.setting("baseCurrency", "USD", Sample.change("setting", "baseCurrency"));
            store.setting("baseCurrency", "EUR", Sample.change("setting", "baseCurrency"));
            store.setting("authority", "till", Sample.change("setting", "authority"));
            store.setting("authority", "", Sample.change("setting", "authority"));
        }
        try (Store store = new DuckDbEngine().open(directory)) {
            assertThat(store.sources()).containsExactly(ranked, SHOP, bare);
            assertThat(store.targets()).containsExactlyInAnyOrder(other, target);
            assertThat(store.settings()).containsExactly(Map.entry("baseCurrency", "EUR"));
            assertThat(store.journal()).extracting(JournalEntry::subject)
                    .containsExactly("shop", "shop", "till", "mail", "mail", "net_sales", "net_sales", "baseCurrency", "baseCurrency", "authority", "authority");
            assertThat(store.journal()).first().isEqualTo(Sample.change("source", "shop"));
        }
    }

    @Test
    void notesLastInOrderOfTheirDaysAndAreReplacedById() {
        Note sale = new Note("a1", new Period(Sample.DAY.plusDays(3), Sample.DAY.plusDays(9)), "Winter sale; \"20 %\"", Note.Kind.PRICE, Optional.empty());
        Note launch = new Note("b2", Period.day(Sample.DAY), "Neue Startseite", Note.Kind.RELEASE, Optional.empty());
        Note gone = new Note("c3", Period.day(Sample.DAY.plusDays(1)), "Typed by mistake", Note.Kind.OTHER, Optional.empty());
        try (Store store = new DuckDbEngine().open(directory)) {
            store.save(new Note("a1", Period.day(Sample.DAY), "Sale", Note.Kind.OTHER, Optional.of("Email")), Sample.change("note", "a1"));
            store.save(gone, Sample.change("note", "c3"));
            store.save(sale, Sample.change("note", "a1"));
            store.save(launch, Sample.change("note", "b2"));
            store.remove(gone, Sample.change("note", "c3"));
        }
        try (Store store = new DuckDbEngine().open(directory)) {
            assertThat(store.notes()).containsExactly(launch, sale);
            assertThat(store.journal()).extracting(JournalEntry::subject).containsExactly("a1", "c3", "a1", "b2", "c3");
        }
    }

    /** Samoa left out 30 December 2011, when it changed sides of the date line. */
    @Test
    void daysDoNotDependOnTheComputersZone() {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        try (Store store = new DuckDbEngine().open(directory)) {
            LocalDate day = LocalDate.of(2011, 12, 30);
            Target target = new Target("orders", Period.day(day), Quantity.count(7));
            store.save(List.of(target), Sample.change("target", "orders"));
            Sample.write(store, Sample.orders("a", "shop", Sample.order("#1", day, 1, 1)));
            assertThat(store.targets()).containsExactly(target);
            assertThat(store.extent()).contains(Period.day(day));
            assertThat(store.imports()).containsExactly(Sample.entry("a", "shop"));
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
