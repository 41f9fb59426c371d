package org.raceline.store.internal;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.model.Note;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Source;
import org.raceline.core.model.Target;
import org.raceline.core.model.Unit;

/** What the user set: sources, targets, notes and settings. */
final class Configuration {

    List<Source> sources(Session session) {
        record Setting(String source, String key, String value) {
        }
        Map<String, Map<String, String>> settings = new HashMap<>();
        session.rows(Sql.of("select source, key, value from source_setting"), row -> new Setting(row.text(1), row.text(2), row.text(3)))
                .forEach(setting -> settings.computeIfAbsent(setting.source, id -> new HashMap<>()).put(setting.key, setting.value));
        return session.rows(Sql.of("select id, connector, name, zone, locale, currency, rank from source order by id"),
                row -> new Source(row.text(1), row.text(2), row.text(3), Optional.of(row.text(4)).filter(zone -> !zone.isEmpty()).map(ZoneId::of),
                        row.text(5), row.text(6), settings.getOrDefault(row.text(1), Map.of()), row.whole(7)));
    }

    void save(Session session, Source source) {
        session.update(Sql.of("delete from source where id = ?", source.id()));
        session.update(Sql.of("delete from source_setting where source = ?", source.id()));
        session.update(Sql.of("insert into source values (?, ?, ?, ?, ?, ?, ?)", source.id(), source.connector(), source.name(),
                source.zone().map(ZoneId::getId).orElse(null), source.locale(), source.currency(),
                source.rank().isPresent() ? source.rank().getAsInt() : null));
        source.settings().forEach((key, value) -> session.update(Sql.of("insert into source_setting values (?, ?, ?)", source.id(), key, value)));
    }

    List<Target> targets(Session session) {
        return session.rows(Sql.of("select metric, first_day, last_day, value, unit, currency from target order by metric, first_day, last_day"),
                row -> new Target(row.text(1), row.period(2, 3).orElseThrow(),
                        new Quantity(new BigDecimal(row.text(4)), Unit.of(Unit.Kind.valueOf(row.text(5).toUpperCase(Locale.ROOT)), row.text(6)))));
    }

    void save(Session session, List<Target> targets) {
        remove(session, targets);
        for (Target target : targets) {
            session.update(Sql.of("insert into target values (?, ?, ?, ?, ?, ?)", target.metric(), target.period().from(), target.period().to(),
                    target.value().value().toString(), target.value().unit().kind().id(), target.value().unit().currency()));
        }
    }

    void remove(Session session, List<Target> targets) {
        for (Target target : targets) {
            session.update(Sql.of("delete from target where metric = ? and first_day = ? and last_day = ?",
                    target.metric(), target.period().from(), target.period().to()));
        }
    }

    List<Note> notes(Session session) {
        return session.rows(Sql.of("select id, first_day, last_day, text, kind, channel from note order by first_day, last_day, id"),
                row -> new Note(row.text(1), row.period(2, 3).orElseThrow(), row.text(4), Note.Kind.of(row.text(5)).orElse(Note.Kind.OTHER), Optional.of(row.text(6))));
    }

    void save(Session session, Note note) {
        remove(session, note);
        session.update(Sql.of("insert into note values (?, ?, ?, ?, ?, ?)", note.id(), note.days().from(), note.days().to(), note.text(), note.kind().id(),
                note.channel().orElse("")));
    }

    void remove(Session session, Note note) {
        session.update(Sql.of("delete from note where id = ?", note.id()));
    }

    Map<String, String> settings(Session session) {
        Map<String, String> settings = new LinkedHashMap<>();
        session.rows(Sql.of("select key, value from setting order by key"), row -> settings.put(row.text(1), row.text(2)));
        return settings;
    }

    void save(Session session, String key, String value) {
        session.update(Sql.of("delete from setting where key = ?", key));
        if (!value.isEmpty()) {
            session.update(Sql.of("insert into setting values (?, ?)", key, value));
        }
    }
}
