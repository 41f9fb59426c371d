/** Finding pages, metrics and actions by a few letters. */
package org.raceline.ui.internal.palette;
