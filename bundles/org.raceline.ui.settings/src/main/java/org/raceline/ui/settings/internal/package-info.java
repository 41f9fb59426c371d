/** The Settings page. */
package org.raceline.ui.settings.internal;
