/** The Targets page. */
package org.raceline.ui.targets.internal;
