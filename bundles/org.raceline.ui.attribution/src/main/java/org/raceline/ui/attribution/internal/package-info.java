/** The page of attribution. */
package org.raceline.ui.attribution.internal;
