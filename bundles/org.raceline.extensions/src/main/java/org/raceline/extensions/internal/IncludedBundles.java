package org.raceline.extensions.internal;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.equinox.p2.metadata.expression.IMatchExpression;
import org.eclipse.equinox.internal.p2.metadata.RequiredCapability;

/** What a feature brings along, in contrast to what it only needs: that is named with one version. */
final class IncludedBundles {
    private static final String JAR = ".feature.jar";
    private static final String GROUP = ".feature.group";

    private IncludedBundles() {
    }

    /** Symbolic names and versions. */
    static SequencedMap<String, String> of(IInstallableUnit feature) {
        SequencedMap<String, String> included = new LinkedHashMap<>();
        for (IRequirement requirement : feature.getRequirements()) {
            IMatchExpression<IInstallableUnit> matches = requirement.getMatches();
            if (RequiredCapability.isVersionRangeRequirement(matches) && IInstallableUnit.NAMESPACE_IU_ID.equals(RequiredCapability.extractNamespace(matches))) {
                String name = RequiredCapability.extractName(matches);
                VersionRange range = RequiredCapability.extractRange(matches);
                if (!name.endsWith(JAR) && !name.endsWith(GROUP) && range.getMinimum().equals(range.getMaximum())) {
                    included.put(name, range.getMinimum().toString());
                }
            }
        }
        return included;
    }
}
