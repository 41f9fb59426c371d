package org.raceline.testkit;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a table as people of a country write it, by rules of its own, and knows what it means.
 *
 * @param tag      the language tag
 * @param words    headings, then campaigns
 * @param decimal  decimal sign
 * @param group    sign between thousands
 * @param zero     the digit zero
 * @param date     the day as D, the month as M, the year as Y
 * @param currency currency sign behind the number, or before it where it starts with a stroke
 */
public record LocalTable(String tag, List<String> words, String decimal, String group, char zero, String date, String currency) {
    public static final List<LocalTable> ALL = List.of(
            new LocalTable("de", List.of("Tag", "Maßnahme", "Klicks", "Kosten", "Quote", "Frühjahrsaktion für Mädchen", "Größere Schlüssel, günstig",
                    "Übersicht der Küchengeräte", "Schöne Grüße aus München", "Gespräch über Möbel"), ",", ".", '0', "D.M.Y", " €"),
            new LocalTable("en-US", List.of("Day", "Campaign", "Clicks", "Cost", "Rate", "Spring sale for \"you\"", "Bigger keys, cheap", "Kitchen overview",
                    "Greetings from Dover", "All about chairs"), ".", ",", '0', "M/D/Y", "|$"),
            new LocalTable("en-GB", List.of("Day", "Campaign", "Clicks", "Cost", "Rate", "Spring sale for \"you\"", "Bigger keys, cheap", "Kitchen overview",
                    "Greetings from Dover", "All about chairs"), ".", ",", '0', "D/M/Y", "|£"),
            new LocalTable("fr", List.of("Jour", "Opération", "Clics", "Dépenses", "Taux", "Soldes d'été: très réduit", "Clés, métal léger",
                    "Matériel de décoration répété", "Préférés dès février", "Événement privé à la boutique"), ",", "\u00a0", '0', "D/M/Y", "\u00a0€"),
            new LocalTable("ru", List.of("Дата", "Кампания", "Клики", "Расходы", "Доля", "Весенняя распродажа", "Новые покупатели, Москва",
                    "Возврат в магазин", "Письмо постоянным клиентам", "Реклама на сайте"), ",", "\u00a0", '0', "D.M.Y", " руб."),
            new LocalTable("fa", List.of("تاریخ", "کمپین", "کلیک", "هزینه", "نرخ", "فروش بهاره", "مشتری تازه، تهران", "بازگشت به فروشگاه",
                    "نامه به مشتریان", "تبلیغ در سایت"), "٫", "٬", '۰', "Y/M/D", " ریال"));

    /** What a record means. */
    public record Fact(LocalDate day, String campaign, BigDecimal clicks, BigDecimal cost, BigDecimal rate) {
    }

    /** Where it is written so. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The same figures with words and signs that every encoding has. */
    public LocalTable inAscii() {
        LocalTable english = ALL.get(1);
        boolean arabic = zero != '0';
        return new LocalTable(tag, english.words, arabic ? "." : decimal, arabic ? "," : group, '0', date, "");
    }

    /** The same figures and campaigns under other headings. */
    public LocalTable under(List<String> headings) {
        return new LocalTable(tag, Stream.concat(headings.stream(), words.stream().skip(headings.size())).toList(), decimal, group, zero, date, currency);
    }

    /** Whether an encoding has all its characters. */
    public boolean canBeWrittenIn(Charset charset) {
        return charset.newEncoder().canEncode(text("\n", true));
    }

    /** @param open whether each figure and date alone leaves open how it is to be read, as far as the way of writing lets it */
    public List<Fact> facts(boolean open) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            LocalDate day = LocalDate.of(2025, i % 12 + 1, open ? (i + 4) % 12 + 1 : i + 10);
            BigDecimal cost = open ? BigDecimal.valueOf(1000 + i * 4321L) : BigDecimal.valueOf(123450 + i * 98765L, 2);
            facts.add(new Fact(day, words.get(5 + i % 5) + (i % 4 == 3 ? "\n" + words.get(1) : ""), BigDecimal.valueOf(i * 1234L + 7), cost,
                    BigDecimal.valueOf(i * 111L + 1, 4)));
        }
        return facts;
    }

    private char delimiter() {
        return decimal.equals(",") ? ';' : ',';
    }

    /** The file: a heading and 15 records, some of two lines. */
    public String text(String lineEnd, boolean open) {
        StringBuilder text = new StringBuilder(words.subList(0, 5).stream().map(this::quoted).collect(Collectors.joining("" + delimiter())));
        for (Fact fact : facts(open)) {
            String cost = number(fact.cost());
            text.append(lineEnd).append(String.join("" + delimiter(), quoted(date(fact.day())), quoted(fact.campaign().replace("\n", lineEnd)),
                    quoted(number(fact.clicks())), quoted(currency.startsWith("|") ? currency.substring(1) + cost : cost + currency),
                    quoted(number(fact.rate().movePointRight(2)) + "%")));
        }
        return text.append(lineEnd).toString();
    }

    private String quoted(String cell) {
        boolean needed = cell.indexOf(delimiter()) >= 0 || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private String date(LocalDate day) {
        return digits(date.replace("D", two(day.getDayOfMonth())).replace("M", two(day.getMonthValue())).replace("Y", "" + day.getYear()));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }

    private String number(BigDecimal number) {
        String[] parts = number.toPlainString().split("\\.");
        StringBuilder whole = new StringBuilder(parts[0]);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            whole.insert(i, group);
        }
        return digits(parts.length > 1 ? whole + decimal + parts[1] : whole.toString());
    }

    private String digits(String ascii) {
        StringBuilder digits = new StringBuilder();
        ascii.chars().forEach(c -> digits.append(c >= '0' && c <= '9' ? (char) (zero + c - '0') : (char) c));
        return digits.toString();
    }
}
