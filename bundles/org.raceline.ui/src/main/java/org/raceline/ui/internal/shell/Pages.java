package org.raceline.ui.internal.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.raceline.ui.Place;
import org.raceline.ui.internal.session.PageOpener;

/** The pages that are plugged in: the parts of the one stack, ours first. */
final class Pages implements PageOpener {
    private static final String OURS = "org.raceline.";
    private static final String PRESENTS_IMPORTS = "org.raceline.ui.presents-imports";

    private static final List<String> ORDER = List.of(Place.OVERVIEW, Place.METRIC, Place.FUNNEL, Place.TRENDS, Place.CHANNELS, Place.COHORTS, Place.ATTRIBUTION,
            Place.TARGETS, Place.SOURCES, Place.EXTENSIONS, Place.SETTINGS);

    private final MPartStack stack;
    private final EPartService parts;

    Pages(MPartStack stack, EPartService parts) {
        this.stack = stack;
        this.parts = parts;
    }

    List<MPart> all() {
        List<MPart> pages = stack.getChildren().stream().filter(e -> e.isToBeRendered() && e.isVisible())
                .filter(MPart.class::isInstance).map(MPart.class::cast).toList();
        return Stream.concat(pages.stream().filter(p -> !isForeign(p)).sorted(Comparator.comparingInt(Pages::rank)), pages.stream().filter(Pages::isForeign)).toList();
    }

    /** Our own stand in this order; those that are not in it, before what the program itself is about. */
    private static int rank(MPart page) {
        int at = ORDER.indexOf(page.getElementId());
        return at < 0 ? ORDER.indexOf(Place.SOURCES) - 1 : at;
    }

    static boolean isForeign(MPart page) {
        return !bundle(page).startsWith(OURS);
    }

    /** Symbolic name of the bundle that contributes a page. */
    static String bundle(MPart page) {
        String uri = page.getContributorURI() == null ? "" : page.getContributorURI();
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** As the user knows it. */
    static String name(MPart page) {
        String label = page.getLocalizedLabel();
        return label == null || label.isBlank() ? String.valueOf(page.getElementId()) : label;
    }

    /** The page that presents what became of imports: it says so by a tag. */
    Optional<MPart> presenter() {
        return all().stream().filter(page -> page.getTags().contains(PRESENTS_IMPORTS)).findFirst();
    }

    Optional<MPart> selected() {
        return stack.getSelectedElement() instanceof MPart page ? Optional.of(page) : Optional.empty();
    }

    private Optional<MPart> page(String id) {
        return all().stream().filter(page -> id.equals(page.getElementId())).findFirst();
    }

    @Override
    public boolean isInstalled(String id) {
        return page(id).isPresent();
    }

    @Override
    public void open(String id) {
        page(id).ifPresent(this::select);
    }

    /** The focus stays where it is. */
    void select(MPart page) {
        parts.activate(page, false);
    }
}
