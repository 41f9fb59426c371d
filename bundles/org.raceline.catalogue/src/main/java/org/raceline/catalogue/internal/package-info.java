/** Feeds the extension registry, live, into the catalogue, and says what is wrong with a contribution. */
package org.raceline.catalogue.internal;
