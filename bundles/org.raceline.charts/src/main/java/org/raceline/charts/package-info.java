/**
 * What Raceline shows of readings, drawn on {@link org.raceline.charts.Gfx} and so the same in the window, in PNG and in
 * SVG; and the contract for widgets of others. Drawings hold values and know no toolkit; they compare and rank, they do no
 * arithmetic of the domain.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.charts;
