/**
 * What a page needs of the window: what is being looked at ({@link org.raceline.ui.Session}), a queue to ask questions off the
 * user interface's thread, and controls in the window's look. A page is an e4 part of its own bundle; it is given a Session
 * by injection. Everything here belongs to the user interface's thread unless it says otherwise.
 */
package org.raceline.ui;
