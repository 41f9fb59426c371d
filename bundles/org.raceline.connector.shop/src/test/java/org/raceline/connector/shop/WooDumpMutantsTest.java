package org.raceline.connector.shop;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowRow;
import org.raceline.testkit.SlowTable;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

/** Three tables of one dump, of which one is damaged and two are whole. */
class WooDumpMutantsTest extends MutantsContract {
    private static final BytesInput POSTS = BytesInput.of("posts.csv", """
            ID,post_date,post_title,post_status,post_type
            700,2023-04-01 10:00:00,"A page, not an order",publish,page
            701,2023-04-02 23:50:00,Order,wc-completed,shop_order
            702,2023-04-05 08:00:00,"An
            order",wc-processing,shop_order
            703,2023-04-06 08:00:00,Auto Draft,auto-draft,shop_order
            704,2023-04-07 09:30:00,Order,wc-cancelled,shop_order
            """);
    private static final BytesInput ITEMS = BytesInput.of("order_items.csv", """
            order_item_id,order_item_name,order_item_type,order_id
            11,"Tea, green",line_item,701
            12,Cup,line_item,701
            13,Parcel,shipping,701
            14,WELCOME,coupon,701
            15,"Tea, black",line_item,702
            16,Gift wrap,fee,702
            17,Parcel,shipping,702
            18,Cup,line_item,704
            19,Parcel,shipping,704
            """);
    private static final BytesInput META = BytesInput.of("order_itemmeta.csv", """
            meta_id,order_item_id,meta_key,meta_value
            1,11,_product_id,109
            2,11,_qty,2
            3,11,_line_subtotal,19.9
            4,11,_line_total,17.91
            5,11,_line_tax,3.76
            6,12,_qty,1
            7,12,_line_subtotal,5
            8,12,_line_total,4.5
            9,12,_line_tax,0.95
            10,13,cost,3.95
            12,15,_qty,3
            13,15,_line_subtotal,"1,200.00"
            14,15,_line_total,"1,200.00"
            15,15,_line_tax,0
            16,16,_line_total,2
            17,16,_line_tax,0
            18,17,cost,0
            19,18,_qty,1
            20,18,_line_subtotal,5
            21,18,_line_total,5
            22,18,_line_tax,0
            23,19,cost,4.5
            """);
    private static final Map<String, String> OUT = Map.of("cancelled", "cancelled", "failed", "failed", "pending", "unpaid", "trash", "deleted",
            "checkout-draft", "draft", "draft", "draft", "auto-draft", "draft");
    private static final Map<String, List<String>> NEEDED = Map.of("line_item", List.of("_qty", "_line_total", "_line_subtotal", "_line_tax"),
            "shipping", List.of("cost"), "fee", List.of("_line_total", "_line_tax"));

    /** A row of one of the tables, by heading. */
    private record Post(String id, String date, String status) {
    }

    private record Item(String id, String type, String order) {
    }

    private record Amount(String item, String key, String value) {
    }

    /** Reads the one table that it is given together with the other two; only that one's lines are accounted for. */
    private static final class Beside implements Connector {
        private final WooDumpConnector dump = new WooDumpConnector();

        @Override
        public Recognition recognise(Input input) throws IOException {
            return dump.recognise(input);
        }

        @Override
        public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
            RecordingSink own = (RecordingSink) sink;
            RecordingSink others = new RecordingSink();
            Input[] at = new Input[1];
            FactSink both = (FactSink) Proxy.newProxyInstance(FactSink.class.getClassLoader(), new Class<?>[] {FactSink.class}, (proxy, method, values) -> {
                if (method.getName().equals("input")) {
                    at[0] = (Input) values[0];
                }
                try {
                    return method.invoke(at[0] == inputs.getFirst() ? own : others, values);
                } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                }
            });
            List<Input> all = new ArrayList<>(List.of(inputs.getFirst()));
            List.of(POSTS, ITEMS, META).stream().filter(table -> !table.name().equals(inputs.getFirst().name())).forEach(all::add);
            dump.read(all, settings, both);
            own.touchpoints.addAll(others.touchpoints);
        }
    }

    @Override
    protected Connector connector() {
        return new Beside();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(POSTS, ITEMS, META);
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowTable.of(file);
        boolean ofItems = table.has("order_item_type");
        boolean ofAmounts = !ofItems && table.has("meta_key");
        List<Item> items = ofItems ? rows(table, row -> new Item(table.cell(row, "order_item_id"), table.cell(row, "order_item_type"), table.cell(row, "order_id")))
                : found("(\\d+),.*,(\\w+),(\\d+)", ITEMS, match -> new Item(match.group(1), match.group(2), match.group(3)));
        List<Amount> amounts = ofAmounts ? rows(table, row -> new Amount(table.cell(row, "order_item_id"), table.cell(row, "meta_key"), table.cell(row, "meta_value")))
                : found("\\d+,(\\d+),(\\w+),\"?([^\"]*?)\"?", META, match -> new Amount(match.group(1), match.group(2), match.group(3)));
        List<Post> posts = ofItems || ofAmounts ? found("(\\d+),([\\d: -]+),[^,]*,([\\w-]+),shop_order", POSTS, match -> new Post(match.group(1), match.group(2), match.group(3)))
                : rows(table, row -> new Post(table.cell(row, "ID"), table.cell(row, "post_date"), table.cell(row, "post_status")));
        boolean rejected = table.rows().stream().anyMatch(SlowRow::isRejected);
        boolean shipping = items.stream().anyMatch(item -> item.type().equals("shipping") && posts.stream().anyMatch(post -> post.id().equals(item.order())));
        facts.record(1, 1);
        for (Post post : posts) {
            String status = post.status().toLowerCase(Locale.ROOT).replaceFirst("^wc-", "");
            List<Item> own = items.stream().filter(item -> item.order().equals(post.id()) && NEEDED.containsKey(item.type())).toList();
            boolean lines = own.stream().anyMatch(item -> item.type().equals("line_item"));
            boolean whole = own.stream().allMatch(item -> isWhole(item, amounts)) && (lines || OUT.containsKey(status));
            if (!whole && !ofItems && !ofAmounts) {
                throw new Unreadable("order " + post.id() + " is not whole");
            }
            // An item's row that was rejected may have been of this order, or an amount's the tax of its shipping.
            boolean mayLack = ofItems || ofAmounts && own.stream().anyMatch(item -> item.type().equals("shipping"));
            if (whole && !(rejected && mayLack && choices.of("order " + post.id(), false, true))) {
                TouchpointWriter order = facts.touchpoint("order").key(post.id()).in("sales_channel", "online");
                order.at(SlowValue.stamp(post.date(), SlowValue.isOrderOpen(post.date()) && choices.of("day", true, false)).local());
                if (lines) {
                    money(own, amounts, choices, order, shipping || rejected && choices.of("shipping", false, true));
                }
                if (OUT.containsKey(status)) {
                    order.exclude(OUT.get(status));
                }
                order.end();
            }
        }
    }

    private static <T> List<T> rows(SlowTable table, Function<SlowRow, T> read) {
        return table.rows().stream().filter(SlowRow::isLoaded).map(read).toList();
    }

    private static <T> List<T> found(String row, BytesInput table, Function<MatchResult, T> read) {
        return Pattern.compile("^" + row + "$", Pattern.MULTILINE).matcher(new String(table.bytes(), StandardCharsets.UTF_8)).results().map(read).toList();
    }

    /** Whether everything that an item needs is stated, and nothing twice. */
    private static boolean isWhole(Item item, List<Amount> amounts) {
        List<String> stated = amounts.stream().filter(amount -> amount.item().equals(item.id())).map(Amount::key).filter(Set.of("_qty", "_line_total",
                "_line_subtotal", "_line_tax", "cost")::contains).filter(key -> NEEDED.get(item.type()).contains(key)).toList();
        return stated.containsAll(NEEDED.get(item.type())) && stated.stream().distinct().count() == stated.size();
    }

    private static void money(List<Item> items, List<Amount> amounts, Choices choices, TouchpointWriter order, boolean shipping) {
        BigDecimal goods = sum(items, "line_item", "_line_total", amounts, choices);
        BigDecimal parcels = sum(items, "shipping", "cost", amounts, choices);
        BigDecimal tax = sum(items, "line_item", "_line_tax", amounts, choices).add(sum(items, "fee", "_line_tax", amounts, choices));
        BigDecimal gross = goods.add(sum(items, "fee", "_line_total", amounts, choices)).add(parcels).add(tax);
        order.amount("units", sum(items, "line_item", "_qty", amounts, choices)).money("subtotal", goods, "XXX").money("tax", tax, "XXX")
                .money("discounts", sum(items, "line_item", "_line_subtotal", amounts, choices).subtract(goods), "XXX")
                .money("gross_sales", gross, "XXX").money("net_revenue", gross, "XXX");
        if (shipping) {
            order.money("shipping", parcels, "XXX");
        }
    }

    private static BigDecimal sum(List<Item> items, String type, String key, List<Amount> amounts, Choices choices) {
        return amounts.stream().filter(amount -> amount.key().equals(key) && items.stream().anyMatch(item -> item.type().equals(type) && item.id().equals(amount.item())))
                .map(amount -> amount.value().isEmpty() && (key.equals("cost") || key.equals("_line_tax")) ? BigDecimal.ZERO
                        : SlowValue.judged(choices, "amounts", false, amount.value())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
