package org.raceline.connector.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Touchpoint;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Vouched;

class WooDumpTest {
    private static final BytesInput ITEMS = file("order_items.csv");
    private static final BytesInput META = file("order_itemmeta.csv");
    private static final BytesInput POSTS = file("posts.csv");

    @Test
    void anOrderIsWhatItsItemsAddUpTo() throws Exception {
        RecordingSink sink = read(ITEMS, META, POSTS);

        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("701", "702", "703", "704");
        assertThat(sink.touchpoints.getFirst().at()).isEqualTo(LocalDateTime.of(2023, 4, 2, 23, 50));
        assertThat(quantities(sink.touchpoints.getFirst())).containsOnly(entry("units", "3 count"), entry("subtotal", "22.41 EUR"), entry("discounts", "2.49 EUR"),
                entry("shipping", "3.95 EUR"), entry("tax", "5.54 EUR"), entry("gross_sales", "31.90 EUR"), entry("net_revenue", "31.90 EUR"));
        assertThat(quantities(sink.touchpoints.get(1))).contains(entry("units", "3 count"), entry("subtotal", "1200.00 EUR"), entry("gross_sales", "1202.00 EUR"));
        assertThat(sink.touchpoints).extracting(Touchpoint::exclusions).containsExactly(Set.of(), Set.of(), Set.of("draft"), Set.of("cancelled"));
        assertThat(sink.rejects).isEmpty();
        assertThat(sink.vouches).containsExactly(new Vouched("order", new Period(LocalDate.of(2023, 4, 2), LocalDate.of(2023, 4, 7)),
                Set.of("units", "gross_sales", "subtotal", "discounts", "tax", "shipping", "net_revenue"), false, Set.of("sales_channel"), Set.of("net_revenue:refunds-not-stated")));
    }

    @Test
    void theOrderOfTheFilesMakesNoDifference() throws Exception {
        assertThat(read(POSTS, ITEMS, META).touchpoints).isEqualTo(read(META, POSTS, ITEMS).touchpoints);
    }

    @Test
    void everyRowOfEveryTableIsAccountedFor() throws Exception {
        RecordingSink sink = read(ITEMS, META, POSTS);

        assertThat(sink.stretches.stream().mapToLong(stretch -> stretch.last() - stretch.first() + 1).sum()).isEqualTo(ITEMS.lines() + META.lines() + POSTS.lines());
        assertThat(sink.stretches.stream().filter(stretch -> stretch.fate().equals("skip: not of an order")).count()).isEqualTo(3);
    }

    @Test
    void withoutShippingInTheDumpTheSalesSaySo() throws Exception {
        RecordingSink sink = read(edited(ITEMS, "shipping", "tax"), META, POSTS);

        assertThat(sink.vouches.getFirst().quantities()).doesNotContain("shipping");
        assertThat(sink.vouches.getFirst().flags()).contains("gross_sales:without-shipping");
    }

    @Test
    void anOrderOfWhichAnAmountIsMissingIsRejected() throws Exception {
        RecordingSink sink = read(ITEMS, edited(META, "15,15,_line_total,\"1.200,00\"\r\n", ""), POSTS);
        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("701", "703", "704");
        assertThat(sink.rejects).extracting(Issue::what).singleElement(Assertions.STRING).contains("missing");

        sink = read(ITEMS, edited(META, "_line_total,2", "_line_total,two"), POSTS);
        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("701", "703", "704");
        assertThat(sink.rejects).hasSize(2);
    }

    @Test
    void anOrderOfWhichAnItemCannotBeReadIsRejected() throws Exception {
        RecordingSink sink = read(edited(ITEMS, "\"Tea, green\",line_item,701", "Tea, green,line_item,701"), META, POSTS);
        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("702", "703", "704");
        assertThat(sink.rejects).hasSize(2);
    }

    @Test
    void whereNobodyKnowsWhoseItemCannotBeReadNoOrderIsKnownToBeWhole() throws Exception {
        RecordingSink sink = read(edited(ITEMS, "12,Cup", "12,\"Cup\" x"), META, POSTS);
        assertThat(sink.touchpoints).isEmpty();
        assertThat(sink.rejects).extracting(Issue::what).filteredOn(what -> what.contains("it may be of this order")).hasSize(4);
    }

    @Test
    void anItemThatNothingWasChargedForMayBeUnreadable() throws Exception {
        RecordingSink sink = read(edited(ITEMS, "14,WELCOME", "14,\"WELCOME\" x"), META, POSTS);
        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("701", "702", "703", "704");
        assertThat(sink.rejects).hasSize(1);
        assertThat(sink.vouches.getFirst().flags()).contains("rejected-rows");

        BytesInput alsoAmounts = edited(META, "12,14,discount_amount,", "12,14,discount_amount,\"2\" ");
        assertThat(read(edited(ITEMS, "14,WELCOME", "14,\"WELCOME\" x"), alsoAmounts, POSTS).touchpoints).isEmpty();
    }

    @Test
    void anOrderThatMayLackTheTaxOfItsShippingIsRejected() throws Exception {
        RecordingSink sink = read(ITEMS, edited(META, "13,total_tax,\"0,83\"", "13,total_tax,\"0,83\" x"), POSTS);
        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("702", "703", "704");
        assertThat(sink.rejects).hasSize(2);
        assertThat(read(ITEMS, edited(META, "11,13,total_tax,\"0,83\"\r\n", ""), POSTS).touchpoints).hasSize(4);
    }

    @Test
    void aTableAloneSaysWhichAreMissing() {
        assertThat(asked(ITEMS)).contains("woocommerce_order_itemmeta", "posts (").doesNotContain("woocommerce_order_items");
        assertThat(asked(META)).contains("woocommerce_order_items", "posts (");
        assertThat(asked(ITEMS, META)).contains("posts (").doesNotContain("woocommerce");
    }

    @Test
    void aTableFindsItsOthersByTheirColumns() throws Exception {
        BytesInput stranger = BytesInput.of("orders.csv", "Name,Created at,Total\n");
        WooDumpConnector connector = new WooDumpConnector();

        assertThat(connector.parts(META, List.of(stranger, POSTS, META, ITEMS))).containsExactlyInAnyOrder(ITEMS, POSTS);
        assertThat(connector.parts(ITEMS, List.of(stranger))).isEmpty();
        assertThat(List.of(connector.recognise(ITEMS).certainty(), connector.recognise(META).certainty(), connector.recognise(POSTS).certainty())).containsOnly(Certainty.CERTAIN);
        assertThat(connector.recognise(stranger).certainty()).isEqualTo(Certainty.NO);
        assertThatThrownBy(() -> read(ITEMS, META, POSTS, ITEMS)).isInstanceOf(ConnectorException.class).hasMessageContaining("same table");
    }

    private static BytesInput file(String name) {
        return BytesInput.resource(WooDumpTest.class, name);
    }

    private static BytesInput edited(BytesInput input, String from, String to) {
        String text = new String(input.bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return BytesInput.of(input.name(), text.replace(from, to));
    }

    private static String asked(BytesInput... inputs) {
        try {
            read(inputs);
        } catch (ConnectorException asked) {
            assertThat(asked.isNeedsInput()).isTrue();
            return asked.issue().what();
        } catch (Exception other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("nothing is asked");
    }

    private static Map<String, String> quantities(Touchpoint order) {
        return order.quantities().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().value() + " " + each.getValue().unit().symbol()));
    }

    private static RecordingSink read(BytesInput... inputs) throws Exception {
        RecordingSink sink = new RecordingSink();
        new WooDumpConnector().read(Arrays.asList(inputs), new Settings(Optional.empty(), Optional.empty(), "EUR", Optional.empty(), Map.of()), sink);
        return sink;
    }
}
