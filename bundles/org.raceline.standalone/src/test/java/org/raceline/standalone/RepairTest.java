package org.raceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.sample.SampleExport;
import org.raceline.sample.SampleShop;

/** The sample shop's exports damaged, exported, repaired and read again: the program answers as if they had been right from the start. */
class RepairTest {
    private static final List<String> CUTS = List.of("", " --grain month", " --grain week", " --by channel", " --grain month --by channel", " --include-excluded");

    @TempDir
    Path home;

    private List<String> batch(List<String> lines) throws IOException, InterruptedException {
        LaunchTest.Result result = LaunchTest.launch(home, String.join("\n", lines), List.of(), "batch", "-", "--format", "json");
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines()).noneMatch(line -> line.startsWith("{\"error\":"));
        return result.out().lines().toList();
    }

    @Test
    void everyFigureIsThatOfExportsThatWereRight() throws Exception {
        Random random = new Random(7);
        Map<String, Map<String, String>> repairs = new HashMap<>();
        List<String> imports = new ArrayList<>();
        for (SampleExport export : SampleShop.exports()) {
            List<String> lines = new ArrayList<>(lines(export));
            Map<String, String> repair = new HashMap<>();
            for (int i = 0; i < 6; i++) {
                int line = lines.size() / 10 + random.nextInt(lines.size() * 8 / 10);
                if (!repair.containsKey(lines.get(line)) && lines.get(line).chars().filter(c -> c == ',').count() > 3) {
                    String damaged = i % 2 == 0 ? "??? " + i + " in " + export.file() : lines.get(line).substring(0, lines.get(line).lastIndexOf(',')) + ",\"" + i;
                    repair.put(damaged, lines.get(line));
                    lines.set(line, damaged);
                }
            }
            repairs.put(export.file(), repair);
            String told = " --source \"" + export.source() + "\" --currency " + export.currency()
                    + export.settings().entrySet().stream().map(e -> " --set " + e.getKey() + "=" + e.getValue()).collect(Collectors.joining());
            imports.add("import " + write("right", export.file(), lines(export)) + told + workspace("right"));
            imports.add("import " + write("wrong", export.file(), lines) + told + workspace("wrong"));
        }
        List<String> reports = batch(imports);
        List<String> questions = questions();
        List<String> before = batch(questions.stream().map(q -> q + workspace("wrong")).toList());
        List<String> right = batch(questions.stream().map(q -> q + workspace("right")).toList());
        assertThat(before).isNotEqualTo(right);

        List<String> ids = reports.stream().filter(report -> !report.contains("\"quarantined\":0,\"skipped\":[")).map(report -> found(report, "\"import\":\"(\\w+)\"").getFirst()).toList();
        assertThat(ids).hasSize(SampleShop.exports().size());
        batch(ids.stream().map(id -> "quarantine export " + id + " -o " + home.resolve(id) + workspace("wrong")).toList());
        for (String id : ids) {
            String text = Files.readString(home.resolve(id));
            for (Map<String, String> repair : repairs.values()) {
                for (Map.Entry<String, String> each : repair.entrySet()) {
                    text = text.replace("\n" + each.getKey() + "\n", "\n" + each.getValue() + "\n");
                }
            }
            Files.writeString(home.resolve(id), text);
        }
        List<String> again = batch(ids.stream().map(id -> "quarantine retry " + id + " " + home.resolve(id) + workspace("wrong")).toList());
        assertThat(again).allSatisfy(report -> assertThat(report).contains("\"status\":\"imported\"", "\"quarantined\":0,\"skipped\":["));
        assertThat(batch(questions.stream().map(q -> q + workspace("wrong")).toList())).isEqualTo(right);
        batch(again.stream().map(report -> "imports undo " + found(report, "\"import\":\"(\\w+)\"").getFirst() + workspace("wrong")).toList());
        assertThat(batch(questions.stream().map(q -> q + workspace("wrong")).toList())).isEqualTo(before);
    }

    private String workspace(String name) {
        return " --workspace " + home.resolve("workspace-" + name);
    }

    private static List<String> lines(SampleExport export) throws IOException {
        try (InputStream in = export.open()) {
            return Arrays.asList(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1));
        }
    }

    private Path write(String folder, String file, List<String> lines) throws IOException {
        return Files.writeString(Files.createDirectories(home.resolve(folder)).resolve(file), String.join("\n", lines));
    }

    /** All metrics there are, cut in several ways. */
    private List<String> questions() throws IOException, InterruptedException {
        String catalogue = batch(List.of("catalogue")).getFirst();
        String metrics = String.join(" ", found(catalogue, "\"id\":\"(\\w+)\""));
        return CUTS.stream().map(cut -> "metric " + metrics + " --period 2025-09-01..2026-10-31" + cut).toList();
    }

    private static List<String> found(String text, String regex) {
        return Pattern.compile(regex).matcher(text).results().map(match -> ((MatchResult) match).group(1)).toList();
    }
}
