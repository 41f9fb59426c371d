package org.raceline.ui.internal.drawing;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The typefaces of the window, out of this bundle. Without them the platform's own stands in. */
public final class WindowFonts {
    private static final List<String> FILES = List.of("fonts/Inter-Regular.otf", "fonts/Inter-SemiBold.otf", "fonts/Vazirmatn-Regular.ttf", "fonts/Vazirmatn-SemiBold.ttf");

    private WindowFonts() {
    }

    /** The family of a weight: one that is made for the window's script. */
    static String family(boolean arabic, boolean semiBold) {
        return arabic ? semiBold ? "Vazirmatn SemiBold" : "Vazirmatn" : semiBold ? "Inter Semi Bold" : "Inter";
    }

    /** On Linux; to be called before there is a display, because {@link Display#loadFont} comes too late for GTK. */
    public static void register() {
        if (!Platform.getOS().equals(Platform.OS_LINUX)) {
            return;
        }
        try {
            // The toolkit's own binding of fontconfig: there on Linux only, so it is not compiled against.
            Method add = Class.forName("org.eclipse.swt.internal.gtk.OS", true, Display.class.getClassLoader())
                    .getMethod("FcConfigAppFontAddFile", long.class, byte[].class);
            for (String file : FILES) {
                byte[] path = (path(file) + '\0').getBytes(StandardCharsets.UTF_8);
                if (!Boolean.TRUE.equals(add.invoke(null, 0L, path))) {
                    ILog.get().warn("Fontconfig did not take " + file);
                }
            }
        } catch (IOException | ReflectiveOperationException | LinkageError notThere) {
            ILog.get().warn("The window's typeface could not be registered", notThere);
        }
    }

    /** On the other systems. */
    public static void register(Display display) {
        if (Platform.getOS().equals(Platform.OS_LINUX)) {
            return;
        }
        try {
            for (String file : FILES) {
                display.loadFont(path(file));
            }
        } catch (IOException notThere) {
            ILog.get().warn("The window's typeface could not be loaded", notThere);
        }
    }

    private static String path(String file) throws IOException {
        Bundle bundle = FrameworkUtil.getBundle(WindowFonts.class);
        URL entry = bundle.getEntry(file);
        if (entry == null) {
            throw new IOException(file + " is not in " + bundle.getSymbolicName());
        }
        return FileLocator.toFileURL(entry).getPath();
    }
}
