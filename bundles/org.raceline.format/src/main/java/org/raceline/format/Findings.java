package org.raceline.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.raceline.core.analysis.Decomposition;
import org.raceline.core.analysis.Leak;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Channel;
import org.raceline.core.model.Dimension;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Texts;

/** What an analysis found, in one sentence. Any thread. */
public final class Findings {
    private static final BigDecimal MOST = new BigDecimal("0.5");

    private final Formats formats;
    private final Texts texts;
    private final Vocabulary words;

    public Findings(Formats formats) {
        this.formats = formats;
        Locale locale = formats.locale();
        this.texts = new Texts(ResourceBundle.getBundle("org.raceline.format.messages", locale.getLanguage().equals("en") ? Locale.ROOT : locale));
        this.words = new Vocabulary(locale);
    }

    /**
     * {@code Bounce rate rose by 9.9%, mostly Paid Social.} A part is named as most of it from half of the change on; how much is
     * told in relation to before, and where that was nothing, as it is.
     */
    public String of(Decomposition changes, Catalogue catalogue) {
        String metric = catalogue.metric(changes.metric()).map(Metric::name).orElse(changes.metric());
        if (changes.difference().isEmpty()) {
            return texts.text("finding.unknown", metric);
        }
        int sign = changes.difference().get().value().signum();
        if (sign == 0) {
            return texts.text("finding.same", metric);
        }
        String size = changes.change().map(c -> formats.changeSize(c.relative())).orElseGet(() -> formats.difference(changes.difference().get()));
        String key = sign > 0 ? "finding.rose" : "finding.fell";
        Optional<Decomposition.Part> foremost = changes.foremost();
        if (foremost.isEmpty()) {
            return texts.text(key, metric, size);
        }
        Optional<Slice> slice = foremost.get().slice();
        if (slice.isEmpty()) {
            return texts.text(key + ".untold", metric, size, formats.list(changes.by().stream().map(d -> catalogue.dimension(d).map(Dimension::name).orElse(d)).toList()));
        }
        boolean most = changes.share(foremost.get()).filter(share -> share.compareTo(MOST) >= 0).isPresent();
        return texts.text(key + (most ? ".mostly" : ".first"), metric, size, name(slice.get(), changes.by(), catalogue, words));
    }

    /**
     * {@code Most is lost in Email at "Engaged visits": 312 more than at the rate of the whole, worth €534.}
     *
     * @param dimension that tells the parts of the funnel, if any does
     */
    public String of(Leak leak, Optional<String> dimension, Catalogue catalogue) {
        String key = "finding.leak." + leak.against().id() + (dimension.isPresent() ? "" : ".whole") + (leak.value().isPresent() ? ".worth" : "");
        return texts.text(key, leak.step().name(), formats.number(leak.lost(), 0), leak.value().map(formats::quantity).orElse(""),
                dimension.map(d -> name(leak.slice(), List.of(d), catalogue, words)).orElse(""));
    }

    /** The values of some dimensions of a slice, known channels in the user's language: {@code Email · Spring}. */
    public static String name(Slice slice, List<String> dimensions, Catalogue catalogue, Vocabulary words) {
        return dimensions.stream().map(d -> value(d, slice.values().getOrDefault(d, ""), catalogue, words)).collect(Collectors.joining(" · "));
    }

    private static String value(String dimension, String value, Catalogue catalogue, Vocabulary words) {
        Channel channel = dimension.equals("channel") ? catalogue.channelsById().get(value) : null;
        return channel == null ? words.value(value) : channel.name();
    }
}
