package org.raceline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.raceline.format.Formats;

class HtmlReportTest {
    private static final String HOSTILE = "</title></svg><script src=//evil.example/x.js></script><img src=x onerror=\"alert('1')\">&amp;";

    private static String page(String name) throws IOException {
        return Sample.text(new HtmlReport(Sample.ENGLISH)::write, Sample.report(name));
    }

    @Test
    void tellsTheWholeBoard() throws IOException {
        String page = page("Acme Shop");
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">").contains("<title>RACE overview – Acme Shop</title>", "<h1>RACE overview</h1>",
                "November 2026 compared with October 2026");
        assertThat(page.split("<svg ", -1)).as("cards, funnel and trend").hasSize(1 + 16 + 2);
        assertThat(page.split("<th scope=\"row\">", -1)).as("rows of KPIs").hasSize(1 + 17);
        assertThat(page).contains("<td class=\"number strong\">€1,235</td><td class=\"number\">€1,000</td><td class=\"number good\">+23.5%</td><td class=\"number\">€1,300</td>"
                + "<td class=\"status at-risk\">At risk</td><td>Part of the period only; Acme Shop</td><td>Acme Shop and orders.csv</td>");
        assertThat(page).contains("<dd>Acme Shop <code>orders / visits</code></dd>");
    }

    @Test
    void aHostileNameIsTextEverywhere() throws IOException {
        String page = page(HOSTILE);
        assertThat(page).doesNotContain("<script", "<img", "onerror=\"").contains("&lt;script src=//evil.example/x.js&gt;&lt;/script&gt;", "&amp;amp;");
        assertThat(page.split("<title>", -1)).as("one for the page, one for each image").hasSize(1 + 1 + 18);
    }

    @Test
    void asksNobodyForAnything() throws IOException {
        String page = page(HOSTILE);
        assertThat(page).contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:\">");
        assertThat(page.indexOf("Content-Security-Policy")).as("before anything that could ask").isLessThan(page.indexOf("<style>"));
        assertThat(matches(page, "<[a-zA-Z][^>]*>")).isNotEmpty()
                .noneMatch(tag -> tag.matches("(?is)<(link|iframe|object|embed|form|base|a|use|image|script|img)[ >].*"))
                .noneMatch(tag -> tag.matches("(?is).*\\s(src|href|srcset|xlink:href|on\\w+)\\s*=.*"));
        assertThat(page).doesNotContain("@import");
        assertThat(matches(page, "url\\(([^)]{0,30})")).isNotEmpty().allMatch(target -> target.startsWith("data:font/otf;base64,") || target.startsWith("#"));
    }

    @Test
    void idsAreUnique() throws IOException {
        List<String> ids = matches(page("Acme"), "\\sid=\"([^\"]+)");
        Set<String> distinct = new HashSet<>(ids);
        assertThat(ids).isNotEmpty().hasSize(distinct.size());
    }

    @Test
    void followsTheReadersTheme() throws IOException {
        assertThat(page("Acme")).contains(":root{color-scheme:light dark;--background:#f5f6f8;", "@media (prefers-color-scheme:dark){:root{--background:#0e1217;", "fill=\"var(--surface)\"");
    }

    @Test
    void namesItsLanguage() throws IOException {
        assertThat(Sample.text(new HtmlReport(new Formats(Locale.forLanguageTag("fa")))::write, Sample.report("Acme"))).contains("<html lang=\"fa\" dir=\"rtl\">");
        assertThat(Sample.text(new HtmlReport(new Formats(Locale.forLanguageTag("ru")))::write, Sample.report("Acme"))).contains("<html lang=\"ru\">", "+23,5\u00A0%");
    }

    private static List<String> matches(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(result -> result.groupCount() == 0 ? result.group() : result.group(1)).toList();
    }
}
