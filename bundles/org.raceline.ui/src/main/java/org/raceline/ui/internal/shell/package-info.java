/** The window around the pages: navigation, top bar, status bar, panel of reports and notices, themes. */
package org.raceline.ui.internal.shell;
