package org.raceline.tests.vendor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;

/** Reads files of three lines as three figures; each of its kinds does one thing that a connector must never do. */
public abstract class Evil implements Connector {
    /** What faults quote of the file; nobody may ever read it. */
    public static final String PRIVATE = "ada@example.org";
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Override
    public Recognition recognise(Input input) {
        return input.name().endsWith(".evil") ? Recognition.certain("evil", "") : Recognition.NO;
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) {
        sink.input(inputs.getFirst());
        sink.cut(new Cut(Set.of(), Grain.DAY, new Period(FIRST, FIRST.plusDays(2)), true, ""));
        for (int line = 1; line <= 3; line++) {
            line(line, sink);
        }
    }

    void line(int line, FactSink sink) {
        sink.record(line, line);
        sink.observation("visits").during(Period.day(FIRST.plusDays(line - 1))).value(BigDecimal.TEN);
    }

    static int fall(int depth) {
        return fall(depth + 1) + 1;
    }

    /** Left out of the jar. */
    public static final class Missing {
        void call() {
            throw new AssertionError("it is not there");
        }
    }

    public static final class ThrowsWhenMade extends Evil {
        public ThrowsWhenMade() {
            throw new IllegalStateException("not today");
        }
    }

    public static final class ThrowsWhenStarted implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            throw new IllegalStateException("not today");
        }

        @Override
        public void stop(BundleContext context) {
            // it never ran
        }
    }

    public static final class Good extends Evil {
    }

    public static final class ThrowsOnSight extends Evil {
        @Override
        public Recognition recognise(Input input) {
            throw new IllegalArgumentException(PRIVATE);
        }
    }

    public static final class OverflowsOnSight extends Evil {
        @Override
        public Recognition recognise(Input input) {
            return Recognition.possible("depth " + fall(0));
        }
    }

    public static final class MissesAClassOnSight extends Evil {
        @Override
        public Recognition recognise(Input input) {
            new Missing().call();
            return Recognition.NO;
        }
    }

    public static final class AnswersNothing extends Evil {
        @Override
        public Recognition recognise(Input input) {
            return null;
        }
    }

    public static final class ThrowsMidway extends Evil {
        @Override
        void line(int line, FactSink sink) {
            super.line(line, sink);
            if (line == 2) {
                throw new IllegalArgumentException(PRIVATE);
            }
        }
    }

    public static final class OverflowsMidway extends Evil {
        @Override
        void line(int line, FactSink sink) {
            super.line(line, sink);
            if (line == 2) {
                fall(0);
            }
        }
    }

    public static final class MissesAClassMidway extends Evil {
        @Override
        void line(int line, FactSink sink) {
            super.line(line, sink);
            if (line == 2) {
                new Missing().call();
            }
        }
    }

    public static final class ForgetsALine extends Evil {
        @Override
        void line(int line, FactSink sink) {
            if (line != 2) {
                super.line(line, sink);
            }
        }
    }

    public static final class CountsALineTwice extends Evil {
        @Override
        void line(int line, FactSink sink) {
            super.line(line, sink);
            if (line == 2) {
                sink.skip("again", line, line);
            }
        }
    }

    public static final class InventsLines extends Evil {
        @Override
        void line(int line, FactSink sink) {
            super.line(line, sink);
            if (line == 3) {
                sink.skip("more than there are", 4, 1_000_000);
            }
        }
    }

    public static final class InventsAMetric extends Evil {
        @Override
        void line(int line, FactSink sink) {
            sink.record(line, line);
            sink.observation("made_up").value(BigDecimal.TEN);
        }
    }
}
