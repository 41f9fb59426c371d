package org.raceline.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.duckdb.DuckDBReadableVector;
import org.raceline.core.connector.KeyTable;
import org.raceline.core.model.Person;

/**
 * The person keys that one import names and links. Keys are running numbers, which tell nothing about the person once the row
 * that holds the HMAC is gone. All known keys are in memory, off the heap, while an import that names persons runs.
 */
final class Persons implements AutoCloseable {
    private static final Identifier PERSON_KEY = new Identifier("person_key");
    private static final Identifier PERSON_LINK = new Identifier("person_link");
    private static final Identifier PERSON_CHANGE = new Identifier("person_change");

    private final Session session;
    private final long importNumber;
    private final Map<Person.Identity, KeyTable> known = new EnumMap<>(Person.Identity.class);
    private final LinkedKeys links = new LinkedKeys();
    private final TableAppender keyRows;
    private final TableAppender linkRows;
    private long last;
    private boolean loaded;
    private boolean linked;

    Persons(Session session, long importNumber) {
        this.session = session;
        this.importNumber = importNumber;
        keyRows = new TableAppender(session, PERSON_KEY);
        linkRows = new TableAppender(session, PERSON_LINK);
    }

    long key(Person.Identity identity, byte[] hmac) {
        load();
        long key = note(identity, hmac, last + 1);
        if (key > 0) {
            return key;
        }
        last++;
        try {
            Rows row = keyRows.begin();
            row.number(last);
            row.text(identity.name());
            row.bytes(hmac);
            row.number(last);
            row.end();
        } catch (SQLException e) {
            throw session.failure(e);
        }
        return last;
    }

    /** Keeps only links that say more than those before them. */
    void link(long key, long sameAs) {
        if (!links.link(key, sameAs)) {
            return;
        }
        linked = true;
        try {
            write(linkRows, importNumber, key, sameAs);
        } catch (SQLException e) {
            throw session.failure(e);
        }
    }

    private void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        last = session.number(Sql.of("select max(key) from person_key"));
        for (Person.Identity identity : Person.Identity.values()) {
            session.chunks(Sql.of("select key, hex(hmac) from person_key where identity = ?", identity.name()), chunk -> {
                DuckDBReadableVector keys = chunk.vector(0);
                DuckDBReadableVector codes = chunk.vector(1);
                for (int i = 0; i < chunk.rowCount(); i++) {
                    note(identity, HexFormat.of().parseHex(codes.getString(i)), keys.getLong(i));
                }
            });
        }
    }

    private long note(Person.Identity identity, byte[] hmac, long key) {
        return known.computeIfAbsent(identity, any -> new KeyTable()).putIfAbsent(hmac, key);
    }

    /** Writes what is still in memory. */
    void save() throws SQLException {
        closeAppenders();
        if (linked) {
            relink(session, Sql.of("where l.import = ?", importNumber), true);
        }
    }

    /** After some imports became live or ceased to be: links hold that a live one states. */
    static void relink(Session session, Collection<Long> imports) {
        if (session.number(Sql.of("select count(*) from person_link where import in ({})", Sql.list(imports))) > 0) {
            try {
                relink(session, Sql.of("join live_import i on i.id = l.import"), false);
            } catch (SQLException e) {
                throw session.failure(e);
            }
        }
    }

    /** @param more whether what is linked already stays so */
    private static void relink(Session session, Sql which, boolean more) throws SQLException {
        try (LinkedKeys joined = new LinkedKeys(); LongArray before = new LongArray()) {
            session.each(Sql.of("select key, person from person_key where person <> key"), row -> {
                before.set(row.number(1), row.number(2));
                if (more) {
                    joined.link(row.number(1), row.number(2));
                }
            });
            session.each(Sql.of("select l.key, l.same_as from person_link l {}", which), row -> joined.link(row.number(1), row.number(2)));
            session.update(Sql.of("create temp table {} (key bigint not null, person bigint not null)", PERSON_CHANGE));
            try (TableAppender changes = new TableAppender(session, PERSON_CHANGE)) {
                for (long key = 1; key < Math.max(before.length(), joined.length()); key++) {
                    long person = joined.person(key);
                    if (person != (before.get(key) == 0 ? key : before.get(key))) {
                        write(changes, key, person);
                    }
                }
            }
            session.update(Sql.of("update person_key set person = c.person from {} c where person_key.key = c.key", PERSON_CHANGE));
            session.update(Sql.of("drop table {}", PERSON_CHANGE));
        }
    }

    private static void write(TableAppender table, long... numbers) throws SQLException {
        Rows row = table.begin();
        for (long number : numbers) {
            row.number(number);
        }
        row.end();
    }

    private void closeAppenders() throws SQLException {
        try {
            keyRows.close();
        } finally {
            linkRows.close();
        }
    }

    /** Lets go of what it remembers; what is not saved is rolled back with the rest. */
    @Override
    public void close() throws SQLException {
        try {
            closeAppenders();
        } finally {
            known.values().forEach(KeyTable::close);
            links.close();
        }
    }
}
