/** Cards and charts, the seam they are drawn on, and its back ends for SVG and Java2D. */
module org.raceline.charts {
    requires transitive org.raceline.core;
    requires transitive org.raceline.format;
    // Only AwtGfx and AwtFonts touch it; drawing SVG and text loads none of its classes.
    requires transitive java.desktop;
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;

    exports org.raceline.charts;
    exports org.raceline.charts.dashboard;
}
