package org.raceline.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.raceline.core.model.Person;

/**
 * The person keys that one import names and links. Keys are running numbers, which tell nothing about the person once the row
 * that holds the HMAC is gone. All known keys are in memory while an import that names persons runs.
 */
final class Persons {
    private static final Identifier PERSON_KEY = new Identifier("person_key");
    private static final Identifier PERSON_LINK = new Identifier("person_link");

    private record Key(Person.Identity identity, String hmac) {
    }

    private record Link(long key, long sameAs) {
    }

    private record Known(long key, Key of, long person) {
    }

    private final Session session;
    private final Map<Key, Long> known = new HashMap<>();
    private final Map<Long, Long> stored = new HashMap<>();
    private final List<Key> made = new ArrayList<>();
    private final Set<Link> links = new LinkedHashSet<>();
    private long last;
    private boolean loaded;

    Persons(Session session) {
        this.session = session;
    }

    long key(Person.Identity identity, byte[] hmac) {
        load();
        return known.computeIfAbsent(new Key(identity, new String(hmac, StandardCharsets.ISO_8859_1)), key -> {
            made.add(key);
            return ++last;
        });
    }

    void link(long key, long sameAs) {
        if (key != sameAs) {
            links.add(new Link(key, sameAs));
        }
    }

    private void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        for (Known row : session.rows(Sql.of("select key, identity, hmac, person from person_key"), row -> new Known(row.number(1),
                new Key(Person.Identity.valueOf(row.text(2)), new String(row.bytes(3), StandardCharsets.ISO_8859_1)), row.number(4)))) {
            known.put(row.of, row.key);
            last = Math.max(last, row.key);
            if (row.key != row.person) {
                stored.put(row.key, row.person);
            }
        }
    }

    /** Writes new keys and links. */
    void save(long importNumber) throws SQLException {
        if (!made.isEmpty()) {
            try (DuckDBAppender appender = session.appender(PERSON_KEY)) {
                long key = last - made.size();
                for (Key each : made) {
                    key++;
                    appender.beginRow().append(key).append(each.identity.name()).append(each.hmac.getBytes(StandardCharsets.ISO_8859_1)).append(key).endRow();
                }
            }
        }
        if (!links.isEmpty()) {
            try (DuckDBAppender appender = session.appender(PERSON_LINK)) {
                for (Link link : links) {
                    appender.beginRow().append(importNumber).append(link.key).append(link.sameAs).endRow();
                }
            }
            LinkedKeys joined = new LinkedKeys();
            stored.forEach(joined::link);
            links.forEach(link -> joined.link(link.key, link.sameAs));
            store(session, stored, joined.persons());
        }
    }

    /** After some imports became live or ceased to be: links hold that a live one states. */
    static void relink(Session session, Collection<Long> imports) {
        if (session.number(Sql.of("select count(*) from person_link where import in ({})", Sql.list(imports))) == 0) {
            return;
        }
        Map<Long, Long> stored = new HashMap<>();
        session.rows(Sql.of("select key, person from person_key where person <> key"), row -> stored.put(row.number(1), row.number(2)));
        LinkedKeys joined = new LinkedKeys();
        for (Link link : session.rows(Sql.of("select distinct l.key, l.same_as from person_link l join live_import i on i.id = l.import"),
                row -> new Link(row.number(1), row.number(2)))) {
            joined.link(link.key, link.sameAs);
        }
        store(session, stored, joined.persons());
    }

    private static void store(Session session, Map<Long, Long> before, Map<Long, Long> after) {
        Map<Long, Long> changed = new HashMap<>(after);
        before.keySet().forEach(key -> changed.putIfAbsent(key, key));
        changed.entrySet().removeIf(entry -> entry.getValue().equals(before.getOrDefault(entry.getKey(), entry.getKey())));
        if (!changed.isEmpty()) {
            session.update(Sql.of("update person_key set person = c.person from (select unnest(cast(? as bigint[])) as key, unnest(cast(? as bigint[])) as person) c "
                    + "where person_key.key = c.key", Sql.numbers(changed.keySet()), Sql.numbers(changed.values())));
        }
    }
}
