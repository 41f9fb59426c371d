/** The page of several metrics over time, and of what happened meanwhile. */
package org.raceline.ui.trends.internal;
