/** The page of cohorts and segments of customers. */
package org.raceline.ui.cohorts.internal;
