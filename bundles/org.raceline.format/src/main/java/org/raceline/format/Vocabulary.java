package org.raceline.format;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.raceline.core.analysis.Reason;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Note;
import org.raceline.core.model.Stage;

/** The words for the model's enumerations in one language. Any thread. */
public final class Vocabulary {
    private final ResourceBundle words;

    public Vocabulary(Locale locale) {
        // English is the root bundle; asking for the root keeps the computer's own language from stepping in.
        words = ResourceBundle.getBundle("org.raceline.format.messages", locale.getLanguage().equals("en") ? Locale.ROOT : locale);
    }

    /** {@code Reach}. */
    public String stage(Stage stage) {
        return words.getString("stage." + stage.id());
    }

    /** What a stage is for: {@code Build awareness}. */
    public String goal(Stage stage) {
        return words.getString("goal." + stage.id());
    }

    /** {@code Volume}. */
    public String kind(KpiKind kind) {
        return words.getString("kind." + kind.id());
    }

    /** {@code Campaign}. */
    public String note(Note.Kind kind) {
        return words.getString("note." + kind.id());
    }

    /** {@code On track}; empty for {@link Status#NONE}. */
    public String status(Status status) {
        return status == Status.NONE ? "" : words.getString("status." + status.id());
    }

    /** Why there is no value, in a few words for a card. */
    public String reason(Reason reason) {
        return words.getString("reason." + reason.id());
    }

    /** A value of a dimension; the empty one in words. */
    public String value(String value) {
        return value.isEmpty() ? words.getString("value.blank") : value;
    }

    /** Percentage points: {@code +1.25 pp}. */
    String points(String number) {
        return MessageFormat.format(words.getString("points"), number);
    }

    /** A reading's remark; a flag that is not known here is its own word. */
    public String flag(String flag) {
        return known("flag.", flag);
    }

    /** Why a touchpoint does not count; a reason of a connector's own is its own word. */
    public String exclusion(String exclusion) {
        return known("exclusion.", exclusion);
    }

    private String known(String prefix, String id) {
        String key = prefix + id;
        return words.containsKey(key) ? words.getString(key) : id;
    }
}
