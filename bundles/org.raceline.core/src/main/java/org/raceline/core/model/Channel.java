package org.raceline.core.model;

/**
 * A known value of the dimension {@code channel}.
 *
 * @param id   as sources write it in English, e.g. {@code Organic Search}
 * @param name in the user's language
 */
public record Channel(String id, String name, MediaType mediaType) implements Described {
}
