package org.raceline.ui.internal.shell;

import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.raceline.core.model.Issue;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.session.Failures;
import org.raceline.ui.internal.session.WindowSession;

/** Stands where a page should be that could not be made. */
final class PageFailure {
    private PageFailure() {
    }

    static String origin(MUIElement page) {
        return "page " + page.getElementId();
    }

    static void show(Composite place, MPart page, Optional<Throwable> cause, WindowSession session) {
        for (Control half : place.getChildren()) {
            half.dispose();
        }
        String what = Words.TEXTS.text("page.failed", Pages.name(page), Pages.bundle(page));
        String remedy = cause.map(c -> Words.TEXTS.text("page.failed.because", Failures.reason(c))).orElseGet(() -> Words.TEXTS.text("page.failed.remedy"));
        place.setLayout(new FillLayout());
        new MessageCard(place, session, "page.failed").say(what, remedy);
        place.layout(true, true);
        session.notices().say(origin(page), List.of(Issue.error(what, remedy)));
    }
}
