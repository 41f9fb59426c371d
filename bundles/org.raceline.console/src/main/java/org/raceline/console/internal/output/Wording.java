package org.raceline.console.internal.output;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;
import org.raceline.core.model.Period;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/** The sentences of the command line, and the words and figures in them, in the user's language. Any thread. */
public final class Wording {
    private final Texts texts;
    private final Vocabulary vocabulary;
    private final Locale locale;
    private Formats formats;

    public Wording(Locale locale) {
        // English is the root bundle; asking for the root keeps the computer's own language from stepping in.
        texts = new Texts(ResourceBundle.getBundle("org.raceline.console.internal.output.messages",
                locale.getLanguage().equals("en") ? Locale.ROOT : locale));
        vocabulary = new Vocabulary(locale);
        this.locale = locale;
    }

    /** The sentence under a key; figures among the arguments come as text. */
    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    public Vocabulary words() {
        return vocabulary;
    }

    /** Made on first use: JSON and CSV do without. */
    public synchronized Formats figures() {
        if (formats == null) {
            formats = new Formats(locale);
        }
        return formats;
    }

    public String count(long count) {
        return figures().number(count);
    }

    /** To the minute, in universal time: a workspace has no zone of its own. */
    public String moment(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).toLocalDateTime().toString().replace('T', ' ') + " UTC";
    }

    /** Loads the data of numbers and dates beside other work, because they take as long as opening a workspace. */
    public void prepare() {
        Thread.ofPlatform().daemon().name("raceline-formats").start(() -> {
            figures().change(BigDecimal.ONE);
            figures().period(new Period(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1)));
        });
    }
}
