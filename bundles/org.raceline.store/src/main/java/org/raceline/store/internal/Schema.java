package org.raceline.store.internal;

import java.nio.file.Path;
import java.util.List;
import org.raceline.core.store.StoreException;

/**
 * The tables. Facts have no keys of their own: they carry the number of their {@code import} and, in {@code superseded_by}, of
 * the import that took their place. A fact is live where that is null; where it is the fact's own import, the import was undone
 * (or stated the same key again). So every question needs one condition, and undoing never deletes. Dimensions and quantities
 * are columns of the fact tables, added when first seen ({@link Columns}). Instants are microseconds since 1970.
 */
final class Schema {
    private static final int VERSION = 7;

    private final Path directory;

    Schema(Path directory) {
        this.directory = directory;
    }

    /**
     * @param made whether the file is new
     * @throws StoreException if the file holds something else or is of a newer version
     */
    void bringUpToDate(Database database, boolean made) {
        try (Session session = database.session()) {
            int found = made ? 0 : version(session);
            if (found > VERSION) {
                throw new StoreException(Messages.text("newer-schema", directory));
            }
            if (found < VERSION) {
                session.begin();
                for (int version = found; version < VERSION; version++) {
                    step(version).forEach(session::update);
                }
                if (found > 0) {
                    DayTotals.renewAll(session);
                }
                session.update(Sql.of("update schema_version set version = ?", VERSION));
                session.commit();
            }
        }
    }

    private int version(Session session) {
        try {
            return Math.toIntExact(session.number(Sql.of("select version from schema_version")));
        } catch (StoreException e) {
            if (session.number(Sql.of("select count(*) from information_schema.tables")) == 0) {
                return 0; // its making was interrupted
            }
            throw new StoreException(Messages.text("not-a-store", directory), e);
        }
    }

    /** What leads from a version to the next. */
    private static List<Sql> step(int version) {
        return switch (version) {
            case 0 -> first();
            case 1 -> repairs();
            case 2 -> List.of(Sql.of("alter table source add column rank integer"));
            case 3 -> List.of(Sql.of("alter table cut add column part varchar[] default []"));
            case 4 -> List.of(Sql.of("create table exchange_rate (day date not null, base varchar not null, quote varchar not null, pair varchar not null, "
                    + "rate varchar not null, by_hand integer not null)"));
            case 5 -> List.of(DayTotals.table());
            case 6 -> List.of(Sql.of("create table note (id varchar not null, first_day date not null, last_day date not null, text varchar not null, "
                    + "kind varchar not null, channel varchar not null)"));
            default -> throw new IllegalArgumentException(Integer.toString(version));
        };
    }

    private static List<Sql> first() {
        return List.of(
                Sql.of("create table schema_version (version integer not null)"),
                Sql.of("insert into schema_version values (0)"),
                Sql.of("create table import (id bigint not null, ref varchar not null, source varchar not null, connector varchar not null, "
                        + "file varchar not null, sha256 varchar not null, at_us bigint not null, lines_total bigint, lines_header bigint, "
                        + "lines_loaded bigint, lines_quarantined bigint, lines_skipped bigint, touchpoints bigint, observations bigint, "
                        + "quarantined bigint, replaced bigint, first_day date, last_day date, undone_us bigint)"),
                Sql.of("create table cut (id bigint not null, import bigint not null, dimensions varchar[] not null, grain varchar not null, "
                        + "first_day date not null, last_day date not null, complete boolean not null, label varchar not null)"),
                Sql.of("create table cut_flag (cut bigint not null, metric varchar not null, flag varchar not null)"),
                Sql.of("create table vouch (import bigint not null, kind varchar not null, first_day date not null, last_day date not null, "
                        + "quantities varchar[] not null, persons boolean not null, dimensions varchar[] not null, flags varchar[] not null)"),
                Sql.of("create table quarantine (import bigint not null, number bigint not null, first_line bigint, last_line bigint, "
                        + "severity varchar not null, file varchar not null, line bigint, heading varchar not null, what varchar not null, "
                        + "remedy varchar not null, raw blob)"),
                Sql.of("create table touchpoint (import bigint not null, source varchar not null, kind varchar not null, key varchar not null using compression uncompressed, "
                        + "day date not null, at_local timestamp not null, offset_s integer, person bigint, currency varchar not null, "
                        + "exclusions varchar not null, first_line bigint, last_line bigint, superseded_by bigint)"),
                Sql.of("create table observation (import bigint not null, source varchar not null, cut bigint not null, metric varchar not null, "
                        + "first_day date not null, last_day date not null, value bigint not null, currency varchar not null, first_line bigint, "
                        + "last_line bigint, superseded_by bigint)"),
                Sql.of("create table person_key (key bigint not null, identity varchar not null, hmac blob not null using compression uncompressed, person bigint not null)"),
                Sql.of("create table person_link (import bigint not null, key bigint not null, same_as bigint not null)"),
                Sql.of("create table source (id varchar not null, connector varchar not null, name varchar not null, zone varchar, "
                        + "locale varchar not null, currency varchar not null)"),
                Sql.of("create table source_setting (source varchar not null, key varchar not null, value varchar not null)"),
                Sql.of("create table target (metric varchar not null, first_day date not null, last_day date not null, value varchar not null, "
                        + "unit varchar not null, currency varchar not null)"),
                Sql.of("create table setting (key varchar not null, value varchar not null)"),
                Sql.of("create table journal (number bigint not null, at_us bigint not null, who varchar not null, action varchar not null, "
                        + "subject varchar not null, state_before varchar not null, state_after varchar not null)"));
    }

    /**
     * An import that repairs another one has its {@code place} in the order of imports; others have that of their number. The view
     * {@code live_import} holds those whose facts may be live.
     */
    private static List<Sql> repairs() {
        return List.of(
                Sql.of("alter table import add column place bigint"),
                Sql.of("alter table import add column repairs bigint"),
                Sql.of("alter table import add column unchanged bigint"),
                Sql.of("create view live_import as select id, ref, source, file, coalesce(place, id) as place from import "
                        + "where undone_us is null and id not in (select repairs from import where repairs is not null and undone_us is null)"));
    }
}
