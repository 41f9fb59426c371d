/** What commands answer: values, each of which can be written as JSON, as CSV and as text. */
package org.raceline.console.internal.answer;
