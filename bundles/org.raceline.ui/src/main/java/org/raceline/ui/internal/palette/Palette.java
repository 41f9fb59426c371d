package org.raceline.ui.internal.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Control;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.raceline.ui.OptionList.Option;
import org.raceline.ui.PaletteEntry;
import org.raceline.ui.PaletteSource;
import org.raceline.ui.Popover;
import org.raceline.ui.SearchList;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;

/** Everything that can be opened or done, found by a few letters. */
public final class Palette implements AutoCloseable {
    private static final int WIDTH = 520;
    private static final int ROWS = 11;
    private static final int MOST = 60;
    private static final int ALSO = 4;

    private final Session session;
    private final Supplier<List<PaletteEntry>> own;
    private final ServiceTracker<PaletteSource, PaletteSource> plugged;

    /** @param own the window's entries at the moment, in the order in which they are shown before anything is sought */
    public Palette(Session session, Supplier<List<PaletteEntry>> own) {
        this.session = session;
        this.own = own;
        plugged = new ServiceTracker<>(FrameworkUtil.getBundle(Palette.class).getBundleContext(), PaletteSource.class, null);
        plugged.open();
    }

    @Override
    public void close() {
        plugged.close();
    }

    /** Opens below a control. */
    public void open(Control anchor) {
        List<PaletteEntry> all = entries();
        Popover.open(session, anchor, popover -> {
            SearchList list = new SearchList(popover, session, "palette", Words.TEXTS.text("palette.hint"), Words.TEXTS.text("palette.none"), WIDTH, ROWS,
                    sought -> found(all, sought).stream().map(Palette::option).toList());
            list.onPick(option -> {
                popover.close();
                all.stream().filter(entry -> entry.id().equals(option.id())).findFirst().ifPresent(this::run);
            });
            popover.getDisplay().asyncExec(() -> {
                if (!popover.isDisposed()) {
                    list.setFocus();
                }
            });
        });
    }

    private void run(PaletteEntry entry) {
        try {
            entry.run().run();
        } catch (RuntimeException | LinkageError theirs) {
            ILog.get().error("Failed: " + entry.id(), theirs);
            session.announce(Words.TEXTS.text("palette.failed", entry.name()));
        }
    }

    private static Option option(PaletteEntry entry) {
        return new Option(entry.id(), entry.name(), entry.keys().isEmpty() ? entry.group() : Words.TEXTS.text("palette.keys", entry.group(), entry.keys()), false);
    }

    private List<PaletteEntry> entries() {
        List<PaletteEntry> all = new ArrayList<>(own.get());
        for (PaletteSource source : plugged.getServices(new PaletteSource[0])) {
            try {
                all.addAll(source.entries(session));
            } catch (RuntimeException | LinkageError theirs) {
                ILog.get().error("Entries could not be asked of " + source.getClass().getName(), theirs);
            }
        }
        return all;
    }

    private record Found(PaletteEntry entry, int score, int place) {
    }

    /** The best first; of two that fit alike the one that stands first. */
    static List<PaletteEntry> found(List<PaletteEntry> all, String written) {
        String sought = FuzzyMatch.plain(written);
        return IntStream.range(0, all.size()).boxed().<Found>mapMulti((place, take) -> {
            OptionalInt score = score(all.get(place), sought);
            score.ifPresent(value -> take.accept(new Found(all.get(place), value, place)));
        }).sorted(Comparator.comparingInt(Found::score).reversed().thenComparingInt(Found::place)).limit(MOST).map(Found::entry).toList();
    }

    private static OptionalInt score(PaletteEntry entry, String sought) {
        int byName = FuzzyMatch.score(sought, entry.name()).orElse(-1);
        int byOther = Stream.concat(entry.also().stream(), Stream.of(entry.group() + " " + entry.name()))
                .mapToInt(word -> FuzzyMatch.score(sought, word).orElse(-1)).max().orElse(-1);
        int best = Math.max(byName, byOther < 0 ? -1 : Math.max(0, byOther - ALSO));
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
