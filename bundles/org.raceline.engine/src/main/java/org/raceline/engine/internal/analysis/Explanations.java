package org.raceline.engine.internal.analysis;

import java.util.ResourceBundle;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Dimension;
import org.raceline.core.model.Texts;

/** One sentence for the user about why there is no value. */
final class Explanations {
    private final Texts texts = new Texts(ResourceBundle.getBundle("org.raceline.engine.internal.analysis.messages"));

    String of(Lack lack, Catalogue catalogue) {
        return texts.text(lack.key(), lack.subject(), catalogue.dimension(lack.dimension()).map(Dimension::name).orElse(""), lack.dimension(), lack.currency(), lack.missing());
    }
}
