/** Drawings on the screen: the {@code GC} back end of {@link org.raceline.charts.Gfx}, its fonts, and how controls react. */
package org.raceline.ui.internal.drawing;
