package org.raceline.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle.Control;

/** A module's {@code plugin.properties} in a language. A text that starts with {@code %} is a key of it, one with {@code %%} a text that starts with one. */
final class Translations {
    private static final Control FILES = Control.getControl(Control.FORMAT_PROPERTIES);

    private final Map<String, String> texts;

    private Translations(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The texts of a module, the more general file filling the gaps of the more special one. */
    static Translations of(Module module, Locale locale) throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<Locale> fromSpecial = FILES.getCandidateLocales("plugin", locale);
        for (Locale candidate : fromSpecial.reversed()) {
            try (InputStream in = module.getResourceAsStream(FILES.toBundleName("plugin", candidate) + ".properties")) {
                if (in != null) {
                    PropertyResourceBundle file = new PropertyResourceBundle(in);
                    file.keySet().forEach(key -> texts.put(key, file.getString(key)));
                }
            }
        }
        return new Translations(texts);
    }

    /** After the key, separated by a blank, may stand what is said where the key is not there. */
    String resolve(String text) {
        if (!text.startsWith("%")) {
            return text;
        }
        if (text.startsWith("%%")) {
            return text.substring(1);
        }
        int blank = text.indexOf(' ');
        String key = text.substring(1, blank < 0 ? text.length() : blank);
        return texts.getOrDefault(key, blank < 0 ? text : text.substring(blank + 1));
    }
}
