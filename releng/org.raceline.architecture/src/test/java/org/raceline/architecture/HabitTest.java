package org.raceline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Money is never a double, the computer's locale and zone decide nothing, files are small and well named. */
class HabitTest {
    private static final JavaClasses ALL = Bundles.classes();
    private static final String[] WHERE_FIGURES_LIVE = {"org.raceline.core..", "org.raceline.tables..", "org.raceline.connector..",
        "org.raceline.engine..", "org.raceline.store..", "org.raceline.console.."};

    /** Intervals are estimates, and the library that knows them speaks in doubles; what leaves this room is rounded and exact again. */
    private static final String STATISTICS = "org.raceline.engine.internal.statistics..";

    private static final DescribedPredicate<JavaMethod> MENTIONS_FLOATING_POINT = DescribedPredicate.describe("mention double or float",
            m -> Stream.concat(Stream.of(m.getRawReturnType()), m.getRawParameterTypes().stream()).map(JavaClass::getName).anyMatch(HabitTest::isFloating));

    private static boolean isFloating(String type) {
        return List.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type);
    }

    @Test
    void moneyAndRatiosAreNeverFloatingPoint() {
        noFields().that().areDeclaredInClassesThat().resideInAnyPackage(WHERE_FIGURES_LIVE).and().areDeclaredInClassesThat().resideOutsideOfPackage(STATISTICS).should()
                .haveRawType(DescribedPredicate.describe("double or float", c -> isFloating(c.getName()))).check(ALL);
        noMethods().that().areDeclaredInClassesThat().resideInAnyPackage(WHERE_FIGURES_LIVE).and().areDeclaredInClassesThat().resideOutsideOfPackage(STATISTICS).should(new MentionFloating()).check(ALL);
    }

    private static final class MentionFloating extends ArchCondition<JavaMethod> {
        MentionFloating() {
            super("mention double or float");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            events.add(new SimpleConditionEvent(method, MENTIONS_FLOATING_POINT.test(method), method.getFullName()));
        }
    }

    @Test
    void theComputersLocaleZoneAndClockDecideNothing() {
        noClasses().that().resideInAnyPackage("org.raceline.core..", "org.raceline.tables..", "org.raceline.connector..", "org.raceline.engine..",
                "org.raceline.store..", "org.raceline.charts..", "org.raceline.report..", "org.raceline.format..").should()
                .callMethod(java.util.Locale.class, "getDefault").orShould().callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(java.time.Instant.class, "now").orShould().callMethod(String.class, "toLowerCase")
                .orShould().callMethod(String.class, "toUpperCase").check(ALL);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils").check(ALL);
        noClasses().that().areInterfaces().should().haveNameMatching(".*\\.I[A-Z][a-z]\\w*").check(ALL);
    }

    @Test
    void nothingIsPrintedPastTheConsole() {
        noClasses().that().resideOutsideOfPackages("org.raceline.standalone..", "org.raceline.cli..").should()
                .accessField(System.class, "out").orShould().accessField(System.class, "err").check(ALL);
    }

    @Test
    void noJavaFileIsLongerThanFourHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(Bundles.ROOT)) {
            List<String> tooLong = files.filter(f -> f.toString().endsWith(".java") && !f.toString().contains("/target/") && !f.toString().contains("/.tools/"))
                    .filter(f -> lines(f) > 400).map(f -> Bundles.ROOT.relativize(f).toString()).toList();
            assertThat(tooLong).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
