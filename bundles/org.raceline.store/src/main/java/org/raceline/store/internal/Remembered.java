package org.raceline.store.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Answers to questions that are asked again and again, as long as nothing has changed. An answer that was on its way while something
 * changed is not kept. Any thread.
 */
final class Remembered {
    private static final int MOST = 500;

    private record Answer(long changes, Object value) {
    }

    private final AtomicLong changes = new AtomicLong();
    private final Map<Object, Answer> answers = new ConcurrentHashMap<>();

    /** Call it after each change that others can see. */
    void forget() {
        changes.incrementAndGet();
        answers.clear();
    }

    /** @param question tells itself from every other; its answer is not changed by whoever gets it */
    @SuppressWarnings("unchecked")
    <T> T answer(Object question, Supplier<T> ask) {
        long before = changes.get();
        Answer known = answers.get(question);
        if (known != null && known.changes == before) {
            return (T) known.value;
        }
        T value = ask.get();
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(question, new Answer(before, value));
        return value;
    }
}
