package org.raceline.ui.internal.shell;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;
import org.raceline.charts.TextStyle;
import org.raceline.ui.Lettering;
import org.raceline.ui.OptionList;
import org.raceline.ui.Place;
import org.raceline.ui.Popover;
import org.raceline.ui.Topic;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.session.WindowSession;

/** How far each source reaches; picking one leads to the page of data. */
final class FreshnessPanel {
    private static final int WIDTH = 400;
    private static final int MOST = 10;

    private FreshnessPanel() {
    }

    static void open(WindowSession session, Control anchor) {
        session.facts().filter(facts -> !facts.freshness().isEmpty()).ifPresent(facts -> Popover.open(session, anchor, popover -> {
            Lettering.say(Lettering.label(popover, TextStyle.TITLE, Lettering.Tone.NORMAL), Words.TEXTS.text("freshness.title"));
            OptionList list = new OptionList(popover, session, "freshness.list", Words.TEXTS.text("freshness.title"));
            GridData size = new GridData();
            size.widthHint = WIDTH;
            size.heightHint = OptionList.height(Math.min(MOST, facts.freshness().size()));
            list.control().setLayoutData(size);
            list.show(facts.freshness().stream().map(each -> new OptionList.Option(each.source(), each.name(),
                    Words.TEXTS.text(each.behind() ? "freshness.behind" : "freshness.until", session.formats().day(each.until())), false)).toList());
            list.onPick(option -> {
                popover.close();
                session.open(Place.SOURCES, new Topic("source", option.id()));
            });
        }));
    }
}
