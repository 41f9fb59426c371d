package org.raceline.connector.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.raceline.core.model.MappingRules;
import org.raceline.core.model.Touchpoint;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;

/** The profiles in {@code docs/mappings} are in order; that real exports are like that, nobody says. */
class ShelfTest {

    private static String profile(String name) throws Exception {
        return Known.document("mappings/" + name);
    }

    @Test
    void everyProfileIsGoodAndCallsItselfAHypothesis() throws Exception {
        try (Stream<Path> files = Files.list(Known.DOCS.resolve("mappings"))) {
            List<Path> profiles = files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertThat(profiles).hasSize(4).allSatisfy(file -> {
                assertThat(Files.readString(file)).startsWith("# HYPOTHESIS. Not checked against an export of ");
                assertThat(MappingRules.check(new MappedTables().profile(BytesInput.of(file.getFileName().toString(), Files.readString(file))), Known.CATALOGUE)).isEmpty();
            });
        }
    }

    @Test
    void theExamplesOfThePageAreGood() throws Exception {
        assertThat(Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(profile("README.md")).results().map(match -> match.group(1)).toList()).hasSize(2)
                .allSatisfy(example -> assertThat(MappingRules.check(new MappedTables().profile(BytesInput.of("p.yaml", example)), Known.CATALOGUE)).isEmpty());
    }

    @Test
    void anOrderListInWindows1251WithATotalsRowIsRead() throws Exception {
        BytesInput orders = new BytesInput("orders.csv", """
                № заказа;Клиент;E-Mail;Дата добавления;Статус;Итого
                501;Тест;a@example.ru;05.03.2026;Доставлено;1 250,50
                502;Тест;b@example.ru;14.03.2026;Отменено;900,00
                Итого;;;;;2 150,50
                """.getBytes(Charset.forName("windows-1251")));
        RecordingSink sink = Known.read(Known.told(profile("opencart-orders.yaml")), orders);
        assertThat(sink.rejects).isEmpty();
        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("501", "502");
        assertThat(sink.touchpoints.get(1).exclusions()).containsExactly("cancelled");
        assertThat(sink.touchpoints.getFirst().quantities().get("gross_sales")).hasToString("Quantity[value=1250.50, unit=Unit[kind=MONEY, currency=RUB]]");
    }

    @Test
    void aReportWithItsTotalsUnderTheHeadingIsRead() throws Exception {
        RecordingSink sink = Known.read(Known.told(profile("yandex-metrica-sources.yaml")), BytesInput.of("metrica.csv", "\uFEFF" + """
                Дата визита;Источник трафика;Визиты;Посетители;Отказы
                Итого и средние;;300;210;0,21
                05.03.2026;Прямые заходы;100;90;0,20
                06.03.2026;Прямые заходы;200;150;0,22
                """));
        assertThat(sink.rejects).isEmpty();
        assertThat(Known.figures(sink)).contains("visits 2026-03-06..2026-03-06 {source=Прямые заходы} 200 count", "visitors 2026-03-06..2026-03-06 {source=Прямые заходы} 150 count");
        assertThat(sink.totals).extracting(total -> total.metric() + " " + total.stated()).containsExactly("visits 300");
    }
}
