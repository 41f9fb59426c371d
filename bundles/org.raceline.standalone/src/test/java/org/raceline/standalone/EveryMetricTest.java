package org.raceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.connector.Connector;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.Workspace;
import org.raceline.core.store.StoreEngine;
import org.raceline.engine.Connectors;
import org.raceline.engine.LocalWorkspaces;
import org.raceline.format.Formats;

/** Every metric of the catalogue, imported and asked for as in the product, against its definition worked out in plain loops. */
class EveryMetricTest {
    /** Metrics of which a test's world cannot tell, each with the reason. */
    private static final Map<String, String> LEFT_OUT = Map.of();
    private static final StoreEngine STORE = ServiceLoader.load(StoreEngine.class).findFirst().orElseThrow();
    private static final Catalogue STANDARD = new ModuleCatalogue(ModuleLayer.boot().modules(), Locale.ENGLISH).catalogue();
    /** Into how many lots the metrics are dealt out, of which a question is about one. */
    private static final int HANDS = 6;
    private static final Months PERSIAN = new Formats(Locale.forLanguageTag("fa")).months();
    private static final List<String> METRICS = STANDARD.metrics().stream().map(Metric::id).filter(id -> !LEFT_OUT.containsKey(id)).toList();

    private static final Set<String> TOLD = new TreeSet<>();

    @TempDir
    Path folder;

    static IntStream seeds() {
        return IntStream.range(Integer.getInteger("org.raceline.first", 0), Integer.getInteger("org.raceline.worlds", 5));
    }

    /** The catalogue with the sources of a world instead of those that read real exports. */
    private static CatalogueService catalogue(RandomWorld world) {
        Map<String, ConnectorCard> cards = world.sources.stream().collect(Collectors.toMap(TestedSource::id,
                s -> new ConnectorCard(s.id(), s.id(), "", s.rank(), List.of("*"), List.of(), Set.of(), "tests"), (a, b) -> a, LinkedHashMap::new));
        Catalogue known = new Catalogue(STANDARD.metricsById(), STANDARD.kpisById(), STANDARD.dimensionsById(), STANDARD.channelsById(), STANDARD.kindsById(), cards, List.of());
        return new CatalogueService() {
            @Override
            public Catalogue catalogue() {
                return known;
            }

            @Override
            public AutoCloseable onChange(Runnable listener) {
                return () -> {
                };
            }
        };
    }

    private Workspace imported(RandomWorld world) throws Exception {
        CatalogueService catalogue = catalogue(world);
        Map<String, WorldFile> files = world.sources.stream().collect(Collectors.toMap(TestedSource::id, s -> new WorldFile(world, s, catalogue)));
        Workspace workspace = new LocalWorkspaces(catalogue, Connectors.of(new TreeMap<String, Connector>(files)), STORE, Clock.systemUTC(), "tester", "tests").open(folder);
        for (TestedSource source : world.sources) {
            assertThat(workspace.imports().run(files.get(source.id()).request(), Progress.NONE).files()).allSatisfy(report -> {
                assertThat(report.status()).as("%s: %s", source.id(), report.issues()).isEqualTo(Status.IMPORTED);
                assertThat(report.lines().quarantined()).as("%s: %s", source.id(), report.issues()).isZero();
            });
        }
        workspace.rates().load(world.rateFile(), Progress.NONE);
        return workspace;
    }

    /** Some of the metrics at once: what is asked together must not change what each of them is. */
    private static List<String> some(int question) {
        return IntStream.range(0, METRICS.size()).filter(i -> (i * 31 + question) % HANDS == 0).mapToObj(METRICS::get).toList();
    }

    private static List<PlainQuestion> questions(Random random, RandomWorld world) {
        List<String> dimensions = List.copyOf(RandomWorld.VALUES.keySet().stream().sorted().toList());
        List<String> others = STANDARD.dimensionsById().keySet().stream().filter(d -> !RandomWorld.VALUES.containsKey(d)).toList();
        List<PlainQuestion> questions = new ArrayList<>();
        for (Grain grain : Grain.values()) {
            Period asked = asked(random, grain);
            String one = dimensions.get(random.nextInt(dimensions.size()));
            String other = dimensions.get(random.nextInt(dimensions.size()));
            String currency = world.currencies.size() > 1 && random.nextBoolean() ? "CHF" : "";
            questions.add(new PlainQuestion(grain == Grain.DAY ? METRICS : some(random.nextInt(HANDS)), asked, grain, List.of(), Map.of(), random.nextInt(4) == 0, currency));
            questions.add(new PlainQuestion(some(random.nextInt(HANDS)), asked, grain, List.of(random.nextInt(6) == 0 ? others.get(random.nextInt(others.size())) : one), Map.of(), false, currency));
            Map<String, String> filter = new TreeMap<>(Map.of(other, value(random, other)));
            filter.put(one, value(random, one));
            questions.add(random.nextBoolean() || one.equals(other) ? new PlainQuestion(some(random.nextInt(HANDS)), asked, grain, List.of(), filter, false, currency)
                    : new PlainQuestion(some(random.nextInt(HANDS)), asked, grain, List.of(one), Map.of(other, value(random, other)), false, currency));
        }
        return questions.stream().map(question -> random.nextBoolean() ? question.by(PERSIAN) : question).toList();
    }

    private static String value(Random random, String dimension) {
        List<String> values = RandomWorld.VALUES.get(dimension);
        return values.get(random.nextInt(values.size()));
    }

    private static Period asked(Random random, Grain grain) {
        int from = random.nextInt(grain == Grain.DAY ? 60 : 20);
        int days = grain == Grain.DAY ? 1 + random.nextInt(6) : random.nextInt(3) == 0 ? 10 + random.nextInt(40) : 75 - from;
        return new Period(RandomWorld.ALL.from().plusDays(from), RandomWorld.ALL.from().plusDays(from + days));
    }

    /** A metric without a value in any of the worlds would be compared with nothing. */
    @AfterAll
    static void everyMetricWasTold() {
        assertThat(METRICS.stream().filter(metric -> !TOLD.contains(metric))).isEmpty();
    }

    /** What adds is the sum of its parts to the last digit; of the rest there is no sum that it could be. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theWholeOfWhatAddsIsTheSumOfItsParts(int seed) throws Exception {
        Random random = new Random(seed);
        RandomWorld world = new RandomWorld(STANDARD, random);
        List<String> adding = METRICS.stream().filter(id -> STANDARD.metric(id).orElseThrow().aggregation() == Aggregation.SUM).toList();
        int whole = 0;
        try (Workspace workspace = imported(world)) {
            Map<String, List<Reading>> all = ask(workspace, new PlainQuestion(adding, RandomWorld.ALL, Grain.TOTAL, List.of(), Map.of(), false, ""));
            PlainQuestion months = new PlainQuestion(adding, RandomWorld.ALL, Grain.MONTH, List.of(), Map.of(), false, "");
            for (PlainQuestion split : List.of(months, months.by(PERSIAN), new PlainQuestion(adding, RandomWorld.ALL, Grain.DAY, List.of(), Map.of(), false, ""),
                    new PlainQuestion(adding, RandomWorld.ALL, Grain.TOTAL, List.of("country"), Map.of(), false, ""))) {
                Map<String, List<Reading>> parts = ask(workspace, split);
                for (String metric : adding) {
                    boolean told = parts.get(metric).stream().allMatch(r -> r.value().isPresent() || r.is(Reason.NO_DATA));
                    if (told && all.get(metric).getFirst().value().isPresent()) {
                        BigDecimal sum = parts.get(metric).stream().flatMap(r -> r.value().stream()).map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                        assertThat(sum).as("%s by %s %s", metric, split.grain(), split.by()).isEqualByComparingTo(all.get(metric).getFirst().value().get().value());
                        whole++;
                    }
                }
            }
        }
        assertThat(whole).isGreaterThan(adding.size() / 2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyMetricIsWhatItsDefinitionSays(int seed) throws Exception {
        Random random = new Random(seed);
        RandomWorld world = new RandomWorld(STANDARD, random);
        try (Workspace workspace = imported(world)) {
            for (PlainQuestion question : questions(random, world)) {
                Map<String, List<Reading>> readings = ask(workspace, question);
                PlainAnswers plain = new PlainAnswers(STANDARD, world, question);
                question.metrics().forEach(metric -> check(seed, metric, readings.get(metric), plain, question));
            }
        }
    }

    private static Map<String, List<Reading>> ask(Workspace workspace, PlainQuestion question) {
        MetricQuery query = new MetricQuery(question.metrics(), question.asked(), question.grain(), question.by(), Slice.of(question.filter()), question.includeExcluded());
        var analysis = (question.currency().isEmpty() ? workspace.analysis() : workspace.analysis().in(question.currency())).by(question.months());
        return analysis.metric(query).stream().collect(Collectors.groupingBy(Reading::metric));
    }

    private static void check(int seed, String metric, List<Reading> readings, PlainAnswers plain, PlainQuestion question) {
        Map<Period, Map<Map<String, String>, Reading>> found = new LinkedHashMap<>();
        readings.forEach(r -> found.computeIfAbsent(r.period(), p -> new LinkedHashMap<>()).put(r.slice().values(), r));
        for (Period bucket : question.buckets()) {
            Map<Map<String, String>, Reading> bySlice = found.get(bucket);
            for (Map<String, String> slice : slices(question)) {
                PlainAnswers.Outcome expected = plain.outcome(metric, bucket, slice);
                Reading reading = bySlice.get(slice);
                Supplier<String> as = () -> "seed " + seed + ", " + question + ": " + metric + " " + bucket + " " + slice + " is " + reading + " and should be " + expected;
                if (reading == null) {
                    assertThat(expected.isNothing()).as(as).isTrue();
                } else {
                    check(as, metric, reading, expected, question);
                }
            }
        }
    }

    /** All slices that there could be. */
    private static List<Map<String, String>> slices(PlainQuestion question) {
        List<Map<String, String>> slices = new ArrayList<>(List.of(new TreeMap<>(question.filter())));
        for (String dimension : question.by()) {
            List<Map<String, String>> narrower = new ArrayList<>();
            for (Map<String, String> slice : slices) {
                for (String value : RandomWorld.VALUES.getOrDefault(dimension, List.of("any"))) {
                    Map<String, String> one = new TreeMap<>(slice);
                    one.put(dimension, value);
                    narrower.add(one);
                }
            }
            slices = narrower;
        }
        return slices;
    }

    private static void check(Supplier<String> as, String metric, Reading reading, PlainAnswers.Outcome expected, PlainQuestion question) {
        reading.reason().ifPresentOrElse(reason -> assertThat(expected.reasons()).as(as).contains(reason.id()), () -> assertThat(expected.reasons()).as(as).isEmpty());
        reading.value().ifPresent(v -> {
            TOLD.add(metric);
            boolean money = STANDARD.metric(metric).orElseThrow().unit() == Unit.Kind.MONEY;
            boolean same = money && expected.converted() ? v.value().compareTo(expected.value().rounded(6)) == 0 : expected.value().isAbout(v.value());
            assertThat(same).as(as).isTrue();
            assertThat(v.unit().symbol()).as(as).isEqualTo(expected.unit());
            if (question.by().isEmpty()) {
                assertThat(reading.flags().contains(Reading.PARTIAL)).as(as).isEqualTo(expected.partial());
            }
        });
    }
}
