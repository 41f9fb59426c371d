package org.raceline.core.connector;

import java.io.IOException;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Declaration;

/**
 * A connector that reads tables for which nobody wrote code: a mapping profile tells it what the columns mean. Without a profile it
 * recognises nothing.
 *
 * <p>A profile is one tree with two spellings: an element {@code mapping} of the extension point {@code org.raceline.core.mappings},
 * and a file that a user writes.
 */
public interface ProfiledConnector extends Connector {

    /**
     * Reads a profile that a user wrote. What it says is not yet held against the catalogue.
     *
     * @throws IOException        if it cannot be read
     * @throws ConnectorException if it is not written as such a file is, with the line
     */
    Declaration profile(Input text) throws IOException, ConnectorException;

    /**
     * Reads a KPI pack, which is written as profiles are: an element {@code pack} whose children are contributions to the extension
     * point {@code org.raceline.core.catalogue}. What it says is not yet held against the catalogue.
     *
     * @throws IOException        if it cannot be read
     * @throws ConnectorException if it is not written as such a file is, with the line
     */
    Declaration pack(Input text) throws IOException, ConnectorException;

    /**
     * The connector that a profile describes. It recognises a table that has all columns of the profile, for certain, and names the
     * profile as account. It keeps no state either.
     *
     * @throws ConnectorException if the profile is wrong; the issue is the first of {@code MappingRules.check}
     */
    Connector with(Declaration profile, Catalogue catalogue) throws ConnectorException;

    /**
     * A profile for a table, as a user would write it, made from its headings and cells. It holds comments where only the user can
     * tell, and no cell of the table.
     *
     * @param settings what the user told of the table
     * @throws IOException        if the table cannot be read
     * @throws ConnectorException if it is no table, or cannot be read without a word of the user
     */
    String suggest(Input table, Settings settings, Catalogue catalogue) throws IOException, ConnectorException;

    /**
     * The first table of an input, with a profile proposed for it.
     *
     * @param settings what the user told of the table
     * @throws IOException        if the table cannot be read
     * @throws ConnectorException as {@link #suggest}
     */
    TableSketch sketch(Input table, Settings settings, Catalogue catalogue) throws IOException, ConnectorException;

    /**
     * A profile as a user would write it: {@link #profile} makes the same tree of it, but for its lines.
     *
     * @param profile an element {@code mapping}
     */
    String spell(Declaration profile);
}
