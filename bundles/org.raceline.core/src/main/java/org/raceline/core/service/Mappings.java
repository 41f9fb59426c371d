package org.raceline.core.service;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.TableSketch;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Issue;

/** Mapping profiles: what makes a source of a table for which there is no connector. */
public interface Mappings {
    /**
     * A profile that tables are recognised by.
     *
     * @param rank   that of sources made by it
     * @param origin the plug-in that brings it, or the id of the source that keeps it
     * @param source whether {@code origin} is a source
     */
    record Known(String id, String name, int rank, String origin, boolean source) {
    }

    /** Those that sources keep, then those of plug-ins. */
    List<Known> list();

    /**
     * Everything that is wrong with a profile, each with its line; empty for a good one.
     *
     * @throws WorkspaceException if no connector reads profiles, or this one cannot be read at all
     */
    List<Issue> check(Input profile) throws IOException, WorkspaceException;

    /**
     * Proposes a profile for a table: text to be looked through, corrected and kept.
     *
     * @param locale how its numbers and dates are written, where they leave that open
     * @throws WorkspaceException if there is no table, or it cannot be read without a word of the user
     */
    String suggest(Input table, Optional<Locale> locale) throws IOException, WorkspaceException;

    /**
     * A table whose columns are to be told.
     *
     * @param table what holds it: the file that was looked at, or what that held
     */
    record Look(Input table, TableSketch sketch) {
    }

    /**
     * Looks at a table and proposes what its columns mean. Reads no more than its beginning, as far as what it comes in allows that.
     *
     * @param file   the table, or what holds it
     * @param name   what an import report calls it; empty for the first table that there is
     * @param locale how its numbers and dates are written, where they leave that open
     * @throws WorkspaceException if there is no such table, or it cannot be read without a word of the user
     */
    Look look(Input file, String name, Optional<Locale> locale) throws IOException, WorkspaceException;

    /**
     * A profile as the text that users keep, and that imports take.
     *
     * @param profile an element {@code mapping}
     * @throws WorkspaceException if no connector reads profiles
     */
    Input spell(Declaration profile) throws WorkspaceException;
}
