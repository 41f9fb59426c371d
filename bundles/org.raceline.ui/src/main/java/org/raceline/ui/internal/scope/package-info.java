/** Picking what is looked at: period, comparison, filters. */
package org.raceline.ui.internal.scope;
