package org.raceline.core.mapping;

/**
 * What a column is told to be.
 *
 * @param id of the metric, quantity or dimension; empty for the other roles
 */
public record ColumnUse(Role role, String id) {

    /** What a column can be. */
    public enum Role {
        /** Left out. */ IGNORED,
        /** When. */ DATE,
        /** A figure that the source counted: of tables whose rows are figures. */ METRIC,
        /** A quantity of a touchpoint: of tables whose rows are touchpoints. */ QUANTITY,
        /** What the row is about: channel, campaign, city. */ DIMENSION,
        /** The currency of the row's money. */ CURRENCY,
        /** What numbers the rows; of several columns, all together. */ KEY,
        /** Who, by e-mail address. */ EMAIL,
        /** Who, by customer number. */ CUSTOMER,
        /** A customer number that also numbers the rows. */ CUSTOMER_KEY;

        boolean isKey() {
            return this == KEY || this == CUSTOMER_KEY;
        }

        boolean isCustomer() {
            return this == CUSTOMER || this == CUSTOMER_KEY;
        }
    }

    /** A column that is left out. */
    public static final ColumnUse NONE = of(Role.IGNORED);

    /** A role that names nothing of the catalogue. */
    public static ColumnUse of(Role role) {
        return new ColumnUse(role, "");
    }

    /** Whether two columns cannot both be this. */
    boolean excludes(ColumnUse other) {
        return equals(other) && role != Role.IGNORED && role != Role.KEY
                || role.isCustomer() && other.role.isCustomer() || role.isKey() && other.role.isKey() && role != other.role;
    }
}
