/** The page "Data & import": files come in, are answered for, taken back, repaired, and it is said who speaks for what. */
package org.raceline.ui.sources.internal;
