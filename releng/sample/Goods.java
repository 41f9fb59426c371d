import java.util.List;

/** An article of the shop; prices in cents, tax included. {@code weight}: how often it is bought. */
record Goods(String name, String sku, int cents, int weight, boolean consumable) {
    private static final List<Goods> ALL = List.of(
            new Goods("Trail pack 22 l", "PCK-22", 8_990, 7, false),
            new Goods("Trek pack 48 l", "PCK-48", 15_990, 3, false),
            new Goods("Tent \"Fjell\" 2, green", "TNT-2-GR", 24_900, 2, false),
            new Goods("Tarp 3 × 3 m", "TRP-33", 7_490, 4, false),
            new Goods("Sleeping bag 0 °C", "SLP-00", 13_990, 3, false),
            new Goods("Sleeping mat", "MAT-01", 5_990, 5, false),
            new Goods("Merino base layer, women", "MER-W", 6_490, 9, false),
            new Goods("Merino base layer, men", "MER-M", 6_490, 8, false),
            new Goods("Merino socks", "SOC-01", 1_890, 16, false),
            new Goods("Rain jacket", "RJK-01", 12_990, 4, false),
            new Goods("Down vest", "DWN-V", 9_990, 4, false),
            new Goods("Fleece hat", "HAT-01", 2_490, 8, false),
            new Goods("Headlamp \"Polaris\" 400 lm", "LMP-400", 4_490, 7, false),
            new Goods("Stove, titanium", "STV-TI", 5_490, 4, false),
            new Goods("Gas cartridge 230 g", "GAS-230", 790, 18, true),
            new Goods("Trail meal, lentil curry", "MEA-LC", 890, 20, true),
            new Goods("Trail meal, potato & leek", "MEA-PL", 890, 16, true),
            new Goods("Energy bar", "BAR-01", 240, 18, true),
            new Goods("Water filter", "FLT-01", 3_990, 6, false),
            new Goods("Filter cartridge", "FLT-C", 1_990, 7, true),
            new Goods("Blister plaster", "PLA-01", 690, 12, true),
            new Goods("Map 1:25,000", "MAP-25", 1_190, 10, false),
            new Goods("Wash-in waterproofing 300 ml", "WPF-300", 1_290, 9, true));
    private static final int WEIGHTS = ALL.stream().mapToInt(Goods::weight).sum();

    static Goods pick(Chance chance) {
        int place = chance.between(1, WEIGHTS);
        for (Goods goods : ALL) {
            place -= goods.weight;
            if (place <= 0) {
                return goods;
            }
        }
        throw new IllegalStateException();
    }
}
