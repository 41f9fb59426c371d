/** The Overview page: four stages, their cards, the funnel and the trend. */
package org.raceline.ui.overview.internal;
