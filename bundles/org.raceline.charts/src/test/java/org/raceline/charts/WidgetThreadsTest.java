package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WidgetThreadsTest {
    private final List<Runnable> alarms = new ArrayList<>();
    private final List<Duration> times = new ArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final WidgetThreads asks = new WidgetThreads(task -> {
        Thread thread = Thread.ofPlatform().daemon().unstarted(task);
        threads.add(thread);
        return thread;
    }, (time, call) -> {
        times.add(time);
        alarms.add(call);
    });

    @AfterEach
    void letGo() {
        end.countDown();
    }

    /** What was told, and that it was told once. */
    private static final class Told implements WidgetThreads.Listener<String> {
        final CompletableFuture<String> word = new CompletableFuture<>();
        final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void answered(String answer) {
            tell("answered " + answer);
        }

        @Override
        public void failed(Throwable problem) {
            tell("failed " + problem.getMessage());
        }

        @Override
        public void givenUp() {
            tell("given up");
        }

        private void tell(String what) {
            all.add(what);
            word.complete(what);
        }
    }

    private Told ask(String widget, Callable<String> question) {
        Told told = new Told();
        asks.ask(widget, question, told);
        return told;
    }

    private String sleep(CountDownLatch begun) throws InterruptedException {
        begun.countDown();
        end.await();
        return "late";
    }

    /** Sleeps however often it is woken. */
    private String sleepDeeply(CountDownLatch begun) {
        begun.countDown();
        while (true) {
            try {
                end.await();
                return "late";
            } catch (InterruptedException notHeard) {
                // Sleeps on.
            }
        }
    }

    @Test
    void aSleepingWidgetKeepsNobodyWaiting() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Told sleeping = ask("sleeper", () -> sleep(begun));
        begun.await();
        assertThat(ask("other", () -> "42").word.get()).isEqualTo("answered 42");
        assertThat(ask("broken", () -> {
            throw new StackOverflowError("deep");
        }).word.get()).isEqualTo("failed deep");
        assertThat(sleeping.all).isEmpty();
    }

    @Test
    void whenItsTimeIsOverItIsGivenUpAndInterruptedAndNotHeardAnyMore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        Told told = ask("sleeper", () -> {
            try {
                return sleep(begun);
            } catch (InterruptedException interrupted) {
                woken.countDown();
                return "too late";
            }
        });
        begun.await();
        assertThat(times).containsExactly(Widget.PATIENCE);
        alarms.getFirst().run();
        assertThat(told.word.get()).isEqualTo("given up");
        woken.await();
        threads.getFirst().join();
        assertThat(told.all).containsExactly("given up");
    }

    @Test
    void anAnswerInTimeIsNotGivenUpLater() throws Exception {
        Told told = ask("quick", () -> "42");
        told.word.get();
        alarms.getFirst().run();
        assertThat(told.all).containsExactly("answered 42");
    }

    @Test
    void whoNobodyWaitsForIsInterruptedAndNotHeard() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Told told = new Told();
        WidgetThreads.Asked asked = asks.ask("sleeper", () -> sleep(begun), told);
        begun.await();
        asked.drop();
        threads.getFirst().join();
        alarms.getFirst().run();
        assertThat(told.all).isEmpty();
    }

    @Test
    void aWidgetThatCannotBeWokenHasFewThreadsHoweverOftenItIsTried() throws Exception {
        CountDownLatch begun = new CountDownLatch(WidgetThreads.MOST_OF_ONE);
        for (int i = 0; i < 5; i++) {
            Told told = ask("deaf", () -> sleepDeeply(begun));
            if (i < WidgetThreads.MOST_OF_ONE) {
                assertThat(threads).hasSize(i + 1);
            }
            alarms.get(i).run();
            assertThat(told.word.get()).isEqualTo("given up");
        }
        begun.await();
        assertThat(threads).hasSize(WidgetThreads.MOST_OF_ONE);
        assertThat(ask("other", () -> "42").word.get()).isEqualTo("answered 42");
    }

    @Test
    void whatWaitedForAThreadGetsOneWhenAnotherEnds() throws Exception {
        CountDownLatch begun = new CountDownLatch(WidgetThreads.MOST_OF_ONE);
        for (int i = 0; i < WidgetThreads.MOST_OF_ONE; i++) {
            ask("busy", () -> sleepDeeply(begun));
        }
        begun.await();
        Told waiting = ask("busy", () -> "42");
        assertThat(waiting.all).isEmpty();
        end.countDown();
        assertThat(waiting.word.get(30, TimeUnit.SECONDS)).isEqualTo("answered 42");
    }

    @Test
    void closingWakesAll() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Told told = ask("sleeper", () -> sleep(begun));
        begun.await();
        asks.close();
        threads.getFirst().join();
        assertThat(told.all).isEmpty();
    }
}
