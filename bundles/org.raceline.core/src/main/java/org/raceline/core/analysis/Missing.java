package org.raceline.core.analysis;

/**
 * Why there is no answer.
 *
 * @param explanation one sentence for the user that says what to do
 */
public record Missing(Reason reason, String explanation) {
}
