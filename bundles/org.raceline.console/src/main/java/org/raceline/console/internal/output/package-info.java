/** How answers are written: JSON, CSV and aligned text. Knows nothing of commands. */
package org.raceline.console.internal.output;
