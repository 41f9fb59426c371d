/** The way in: what is set before the window exists, and the words of this bundle. */
package org.raceline.ui.internal;
