package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The queue that pages ask their questions on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CalculationsTest {
    private final List<String> log = new CopyOnWriteArrayList<>();
    private OpenWorkbench client;
    private Composite first;
    private Composite second;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        client = new OpenWorkbench(folder.resolve("empty"));
        client.await("the welcome is shown", () -> client.isShown("welcome.sample"));
        first = client.ui(() -> new Composite(client.shell(), SWT.NONE));
        second = client.ui(() -> new Composite(client.shell(), SWT.NONE));
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    private void ask(Composite asker, String name, CountDownLatch gate) throws Exception {
        client.ui(() -> {
            client.session().calculations().ask(asker, () -> {
                log.add("works on " + name);
                assertThat(Display.findDisplay(Thread.currentThread())).isNull();
                gate.await();
                if (name.contains("bad")) {
                    throw new IllegalStateException(name);
                }
                if (name.contains("endless")) {
                    throw new StackOverflowError(name);
                }
                return name;
            }, answer -> log.add("answers " + answer), failure -> log.add("fails " + name));
            return null;
        });
    }

    @Test
    void ofOneAskerOnlyTheNewestQuestionCounts() throws Exception {
        log.clear();
        var gate = new CountDownLatch(1);
        ask(first, "old", gate);
        client.await("the old question is worked on", () -> log.contains("works on old"));
        ask(first, "stale", gate);
        ask(first, "new", gate);
        gate.countDown();
        client.await("the new question is answered", () -> log.contains("answers new"));
        assertThat(log).containsExactly("works on old", "works on new", "answers new");
    }

    @Test
    void aQuestionThatFailsIsItsAskersAlone() throws Exception {
        log.clear();
        var gate = new CountDownLatch(0);
        ask(first, "bad", gate);
        ask(second, "good", gate);
        client.await("the good question is answered", () -> log.contains("answers good"));
        ask(first, "endless", gate);
        ask(second, "better", gate);
        client.await("the better question is answered", () -> log.contains("answers better"));
        assertThat(log).containsExactlyInAnyOrder("works on bad", "fails bad", "works on good", "answers good",
                "works on endless", "fails endless", "works on better", "answers better");
    }

    @Test
    void aControlThatIsGoneIsToldNothing() throws Exception {
        log.clear();
        var gate = new CountDownLatch(1);
        var gone = client.ui(() -> new Composite(client.shell(), SWT.NONE));
        ask(gone, "gone", gate);
        client.await("the question is worked on", () -> log.contains("works on gone"));
        client.ui(() -> {
            gone.dispose();
            return null;
        });
        gate.countDown();
        ask(second, "next", gate);
        client.await("the next question is answered", () -> log.contains("answers next"));
        assertThat(log).doesNotContain("answers gone");
    }

    private void askForEver(Composite asker) throws Exception {
        client.ui(() -> {
            client.session().calculations().askInterruptibly(asker, () -> {
                log.add("works for ever");
                new CountDownLatch(1).await();
                return "";
            }, answer -> log.add("answers"), failure -> log.add("fails"));
            return null;
        });
        client.await("it is worked on", () -> log.contains("works for ever"));
    }

    @Test
    void whatTakesLongEndsWhenItsAskerAsksAnewAndTheNextQuestionIsNotDisturbed() throws Exception {
        log.clear();
        var gate = new CountDownLatch(0);
        askForEver(first);
        ask(first, "new", gate);
        ask(second, "next", gate);
        client.await("the next question is answered", () -> log.contains("answers next"));
        assertThat(log).containsExactlyInAnyOrder("works for ever", "works on new", "answers new", "works on next", "answers next");
    }

    @Test
    void whatTakesLongEndsWhenNobodyWantsItsAnswer() throws Exception {
        log.clear();
        askForEver(first);
        ask(second, "other", new CountDownLatch(0));
        client.ui(() -> {
            client.session().calculations().forget(first);
            return null;
        });
        client.await("the other question is answered", () -> log.contains("answers other"));
        assertThat(log).containsExactly("works for ever", "works on other", "answers other");
    }
}
