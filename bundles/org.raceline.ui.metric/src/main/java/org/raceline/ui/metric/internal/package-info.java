/** The page of one metric. */
package org.raceline.ui.metric.internal;
