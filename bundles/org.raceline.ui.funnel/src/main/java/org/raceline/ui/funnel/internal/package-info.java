/** The page of the funnel. */
package org.raceline.ui.funnel.internal;
