package org.raceline.standalone;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.model.Unit;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.service.ImportRequest;
import org.raceline.engine.BytesInput;

/** Reads the one file of a source of a test's world: a line for each fact. */
record WorldFile(RandomWorld world, TestedSource source, CatalogueService catalogue) implements Connector {
    @Override
    public Recognition recognise(Input input) {
        return Recognition.certain("a file of this test", "");
    }

    ImportRequest request() {
        long lines = world.happenings.stream().filter(h -> h.source().equals(source.id())).count()
                + source.tables().stream().flatMap(t -> t.metrics().stream()).mapToInt(m -> world.statements(source.id(), m).size()).sum();
        byte[] text = (source.id() + "\n").repeat((int) lines).getBytes(StandardCharsets.UTF_8);
        return new ImportRequest(List.of(new BytesInput(source.id() + ".txt", text)), Optional.of(source.id()), Optional.of(source.id()), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Map.of(), false);
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) {
        sink.input(inputs.getFirst());
        long line = 0;
        source.vouches().forEach((kind, v) -> v.days().forEach(days -> sink.vouch(kind, days, v.quantities(), v.persons(), v.dimensions(), Set.of())));
        for (Happening happening : world.happenings) {
            if (happening.source().equals(source.id())) {
                line++;
                sink.record(line, line);
                write(happening, sink.touchpoint(happening.kind()));
            }
        }
        for (TestedSource.Tabled table : source.tables()) {
            for (Period days : table.days()) {
                for (Grain grain : Grain.values()) {
                    List<Statement> rows = table.metrics().stream().flatMap(m -> world.statements(source.id(), m).stream())
                            .filter(s -> s.grain() == grain && days.contains(s.period())).toList();
                    if (!rows.isEmpty()) {
                        sink.cut(new Cut(table.dimensions(), grain, days, true, ""));
                    }
                    for (Statement row : rows) {
                        line++;
                        sink.record(line, line);
                        write(row, sink.observation(row.metric()));
                    }
                }
            }
        }
    }

    private void write(Happening happening, TouchpointWriter writer) {
        writer.key(happening.key()).at(happening.at());
        if (!happening.person().isEmpty()) {
            writer.person(Person.email(happening.person()));
        }
        happening.slice().forEach(writer::in);
        happening.amounts().forEach((quantity, amount) -> {
            boolean money = catalogue.catalogue().metrics().stream().anyMatch(m -> m instanceof Metric.Counted c && c.quantity().equals(quantity) && c.unit() == Unit.Kind.MONEY);
            if (money) {
                writer.money(quantity, amount, happening.currency());
            } else {
                writer.amount(quantity, amount);
            }
        });
        if (!happening.excluded().isEmpty()) {
            writer.exclude(happening.excluded());
        }
        writer.end();
    }

    private static void write(Statement row, ObservationWriter writer) {
        writer.during(row.period());
        row.slice().forEach(writer::in);
        if (row.currency().isEmpty()) {
            writer.value(row.value());
        } else {
            writer.money(row.value(), row.currency());
        }
    }
}
