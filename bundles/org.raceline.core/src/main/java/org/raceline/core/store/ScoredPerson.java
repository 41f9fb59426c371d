package org.raceline.core.store;

/**
 * A person's scores, under a pseudonym.
 *
 * @param identity  what the pseudonym stands for: {@code email}, …
 * @param pseudonym keyed hash of it, as hexadecimal digits
 */
public record ScoredPerson(String identity, String pseudonym, int recency, int frequency, int monetary) {
}
