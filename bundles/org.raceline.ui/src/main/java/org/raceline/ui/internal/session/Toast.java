package org.raceline.ui.internal.session;

import org.raceline.ui.internal.Words;

/**
 * A sentence in passing.
 *
 * @param action what can be done about it; empty: nothing
 */
public record Toast(String sentence, String action, Runnable run) {
    static Toast of(String sentence) {
        return new Toast(sentence, "", () -> { });
    }

    static Toast withUndo(String name, Runnable undo) {
        return new Toast(Words.TEXTS.text("edit.said", name), Words.TEXTS.text("edit.undo"), undo);
    }

    static Toast withRedo(String name, Runnable redo) {
        return new Toast(Words.TEXTS.text("edit.said", name), Words.TEXTS.text("edit.redo"), redo);
    }
}
