/** The page of channels by stages. */
package org.raceline.ui.channels.internal;
