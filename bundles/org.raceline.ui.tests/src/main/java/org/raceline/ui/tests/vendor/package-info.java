/** Classes of make-believe vendors; the tests pack them into jars of their own. */
package org.raceline.ui.tests.vendor;
