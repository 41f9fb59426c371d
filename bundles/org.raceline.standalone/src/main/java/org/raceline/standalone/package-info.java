/** The composition root of the module path. What Equinox does by extension registry and Declarative Services is done here by hand. */
package org.raceline.standalone;
