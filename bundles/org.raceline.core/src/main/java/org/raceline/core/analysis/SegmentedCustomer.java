package org.raceline.core.analysis;

/**
 * One pseudonym of a customer, and the segment.
 *
 * @param identity  what the pseudonym stands for: {@code email}, {@code customer_number}, {@code device}
 * @param pseudonym HMAC-SHA-256 of it under the workspace's key, as hexadecimal digits
 */
public record SegmentedCustomer(String identity, String pseudonym, Segment segment, int recency, int frequency, int monetary) {
}
