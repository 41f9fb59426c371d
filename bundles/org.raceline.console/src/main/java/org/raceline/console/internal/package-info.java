/** The commands and how their words are read. */
package org.raceline.console.internal;
