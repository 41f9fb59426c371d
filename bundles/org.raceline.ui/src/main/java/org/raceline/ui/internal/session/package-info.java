/** What the window knows and does without drawing: the open workspace, what is asked of it, imports, notices, choices. */
package org.raceline.ui.internal.session;
