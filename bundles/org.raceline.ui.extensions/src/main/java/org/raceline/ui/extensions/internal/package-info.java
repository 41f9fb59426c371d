/** The Extensions page. */
package org.raceline.ui.extensions.internal;
