import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ProfiledConnector;
import org.raceline.core.model.Catalogue;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.PluginXml;

/** Tables as the profiles of the documentation and the canonical ones of plug-ins tell them: without a profile that connector reads nothing. */
final class MappedTarget {
    private MappedTarget() {
    }

    /** @param documents folder of profiles as users write them */
    static List<Connector> all(ProfiledConnector tables, Path documents) {
        try (Stream<Path> files = Files.list(documents)) {
            Catalogue catalogue = PluginXml.catalogue(MappedTarget.class.getClassLoader());
            List<Connector> told = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
                told.add(tables.with(tables.profile(new BytesInput("profile.yaml", Files.readAllBytes(file))), catalogue));
            }
            for (var mapping : catalogue.mappingsById().values()) {
                told.add(tables.with(mapping, catalogue));
            }
            return told;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
