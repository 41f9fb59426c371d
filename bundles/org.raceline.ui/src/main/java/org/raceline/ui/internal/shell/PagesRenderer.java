package org.raceline.ui.internal.shell;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.renderers.swt.LazyStackRenderer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.event.EventHandler;
import org.raceline.ui.internal.session.WindowSession;

/** Shows the one stack of pages: one at a time, made when it is first opened, with our navigation instead of tabs. */
public class PagesRenderer extends LazyStackRenderer {
    @Inject
    private IEclipseContext window;
    @Inject
    private IEventBroker events;
    @Inject
    private IPresentationEngine engine;
    @Inject
    private WindowSession session;

    private Frame frame;
    private MPartStack stack;
    private final EventHandler watch = event -> pagesChanged();

    @PostConstruct
    void listen() {
        init(window);
        init(events);
        events.subscribe(UIEvents.ElementContainer.TOPIC_CHILDREN, watch);
        events.subscribe(UIEvents.ElementContainer.TOPIC_SELECTEDELEMENT, watch);
        events.subscribe(UIEvents.UIElement.TOPIC_TOBERENDERED, watch);
        events.subscribe(UIEvents.UILabel.TOPIC_ALL, watch);
    }

    @Override
    public Object createWidget(MUIElement element, Object parent) {
        stack = (MPartStack) element;
        Composite within = (Composite) parent;
        Themes themes = new Themes(within.getDisplay(), window.get(IThemeEngine.class), session);
        frame = new Frame(within, session, new Pages(stack, window.get(EPartService.class)), themes);
        frame.addDisposeListener(event -> events.unsubscribe(watch));
        return frame;
    }

    @Override
    public Object getUIContainer(MUIElement page) {
        return frame.middle();
    }

    /** Opens what was open last time. */
    @Override
    public void postProcess(MUIElement element) {
        stack.getChildren().stream().filter(page -> page.isToBeRendered() && session.choices().page().equals(page.getElementId()))
                .findFirst().ifPresent(stack::setSelectedElement);
        super.postProcess(element);
    }

    @Override
    protected void showTab(MUIElement element) {
        super.showTab(element);
        Control control = (Control) element.getWidget();
        if (control == null) {
            control = render(element);
        }
        if (control != null) {
            if (control.getParent() != frame.middle()) {
                control.setParent(frame.middle());
            }
            frame.open(control);
            session.arrived(element.getElementId());
            session.calculations().handOver();
        }
    }

    private Control render(MUIElement element) {
        try (FailureWatch failure = new FailureWatch()) {
            Control control = (Control) engine.createGui(element);
            if (control instanceof Composite made && element instanceof MPart page) {
                if (page.getObject() == null) {
                    PageFailure.show(made, page, failure.cause(), session);
                } else {
                    session.notices().say(PageFailure.origin(page), List.of());
                }
            }
            return control;
        }
    }

    @Override
    public void hideChild(MElementContainer<MUIElement> parent, MUIElement child) {
        super.hideChild(parent, child);
        session.notices().say(PageFailure.origin(child), List.of());
        // Nothing may be rendered while something is taken down.
        Display.getCurrent().asyncExec(this::openAnother);
    }

    private void openAnother() {
        if (frame.isDisposed() || stack.getSelectedElement() != null) {
            return;
        }
        frame.open(null);
        stack.getChildren().stream().filter(page -> page.isToBeRendered() && page.isVisible()).findFirst().ifPresent(stack::setSelectedElement);
    }

    private void pagesChanged() {
        if (frame != null && !frame.isDisposed()) {
            if (stack.getSelectedElement() == null) {
                frame.getDisplay().asyncExec(this::openAnother);
            }
            frame.pagesChanged();
        }
    }
}
