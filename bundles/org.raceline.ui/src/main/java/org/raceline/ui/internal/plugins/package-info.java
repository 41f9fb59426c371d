/** Watches plug-ins come, go and fail, and says so in the notices. */
package org.raceline.ui.internal.plugins;
