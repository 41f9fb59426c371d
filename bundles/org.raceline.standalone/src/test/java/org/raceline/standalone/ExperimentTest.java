package org.raceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An A/B test whose files state the variant is compared by it, with the uplift and its interval. */
class ExperimentTest {
    @TempDir
    Path home;

    private static String orders(String variant, int many) {
        return IntStream.range(0, many).mapToObj(i -> "order," + variant + i + ",2026-10-05," + variant + ",EUR,10.00\n").collect(Collectors.joining());
    }

    @Test
    void theUpliftOfAVariantIsToldFromItsOrdersAndVisits() throws Exception {
        Path orders = Files.writeString(home.resolve("orders.csv"), "kind,key,at,variant,currency,net_revenue\n" + orders("A", 20) + orders("B", 31));
        Path visits = Files.writeString(home.resolve("visits.csv"), "metric,from,to,value,variant\nvisits,2026-10-05,2026-10-05,1000,A\nvisits,2026-10-05,2026-10-05,1000,B\n");
        String batch = "import " + orders + "\nimport " + visits + "\nmetric orders --by variant --period 2026-10-05..2026-10-05 --format csv\n"
                + "experiment --control variant=A --variant variant=B --metric orders --over visits --period 2026-10-05..2026-10-05\n";
        LaunchTest.Result result = LaunchTest.launch(home, batch, List.of(), "batch", "-", "--format", "json", "--workspace", home.resolve("workspace").toString());

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains(",A,20,", ",B,31,");
        assertThat(result.out().lines().toList().getLast()).contains("\"difference\":\"0.011000\"", "\"uplift\":\"0.550000\"", "\"verdict\":\"no-difference-shown\"");
    }
}
