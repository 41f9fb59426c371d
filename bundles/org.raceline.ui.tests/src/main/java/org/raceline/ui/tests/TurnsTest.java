package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever keeps the window busy fails the flow in which that happens, and is named. */
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TurnsTest {
    private OpenWorkbench client;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        client = new OpenWorkbench(folder.resolve("empty"));
        client.await("the welcome is shown", () -> client.isShown("welcome.sample"));
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    /** Works until its thread has spent so much time of its own. */
    private static int compute(long millis) {
        var threads = ManagementFactory.getThreadMXBean();
        var end = threads.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        var sum = 0;
        while (threads.getCurrentThreadCpuTime() < end) {
            sum++;
        }
        return sum;
    }

    private static void waitFor(CountDownLatch answer) {
        try {
            answer.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aRunnableThatComputesForLongerThanHalfASecondFailsTheNextStep() throws Exception {
        client.display.asyncExec(() -> compute(900));
        assertThatThrownBy(() -> client.await("the window answers", () -> true)).isInstanceOf(AssertionError.class).hasMessageContaining("One turn of the window took")
                .hasMessageContaining("TurnsTest.compute");
        assertThat(client.ui(() -> client.isShown("welcome.sample"))).as("it is told once").isTrue();
    }

    @Test
    void aListenerThatComputesIsFoundToo() throws Exception {
        client.display.asyncExec(() -> {
            client.find("welcome.sample").addListener(SWT.KeyDown, event -> compute(900));
            OpenWorkbench.key(client.find("welcome.sample"), SWT.F12, 0);
        });
        assertThatThrownBy(() -> client.ui(() -> client.isShown("welcome.sample"))).isInstanceOf(AssertionError.class).hasMessageContaining("TurnsTest.compute");
    }

    @Test
    void whoMakesTheWindowWaitIsFoundToo() throws Exception {
        var answer = new CountDownLatch(1);
        Thread.ofPlatform().start(() -> {
            // Looked at often enough, whatever else the computer does.
            for (int i = 0; i < 60; i++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
            }
            answer.countDown();
        });
        client.display.asyncExec(() -> waitFor(answer));
        assertThatThrownBy(() -> client.ui(() -> client.isShown("welcome.sample"))).isInstanceOf(AssertionError.class).hasMessageContaining("TurnsTest.waitFor");
    }

    @Test
    void manyShortTurnsAreNoLongOne() throws Exception {
        for (int i = 0; i < 6; i++) {
            client.display.asyncExec(() -> compute(150));
        }
        assertThat(client.ui(() -> client.isShown("welcome.sample"))).isTrue();
    }

    @Test
    void whatOthersComputeFailsNothing() throws Exception {
        var done = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            Thread.ofPlatform().start(() -> {
                compute(900);
                done.countDown();
            });
        }
        client.await("others are done", () -> done.getCount() == 0);
        assertThat(client.ui(() -> client.isShown("welcome.sample"))).isTrue();
    }
}
