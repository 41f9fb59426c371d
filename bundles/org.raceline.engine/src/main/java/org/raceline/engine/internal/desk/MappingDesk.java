package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Issue;
import org.raceline.core.model.MappingRules;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Source;
import org.raceline.core.model.Unit;
import org.raceline.core.service.Mappings;
import org.raceline.core.service.WorkspaceException;
import org.raceline.engine.BytesInput;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.UnreadableInput;
import org.raceline.engine.internal.gate.IssueLog;

/** Where mapping profiles are looked at, checked and proposed. */
public final class MappingDesk implements Mappings {
    private final Desk desk;

    public MappingDesk(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Known> list() {
        Catalogue catalogue = desk.catalogues().catalogue();
        List<Known> known = new ArrayList<>();
        for (Source source : desk.store().sources()) {
            if (source.settings().containsKey(MappingProfile.TEXT)) {
                known.add(new Known(source.settings().getOrDefault(MappingProfile.ID, ""), source.name(), source.rank().orElse(0), source.id(), true));
            }
        }
        catalogue.mappingsById().forEach((id, tree) -> known.add(new Known(id, tree.attribute("name"),
                new MappingProfile(tree, "", Optional.empty()).rank().orElseGet(() -> rank(catalogue)), tree.contributor(), false)));
        return known;
    }

    private int rank(Catalogue catalogue) {
        try {
            return profiled(catalogue).card().rank();
        } catch (Stopped noneInstalled) {
            return 0;
        }
    }

    @Override
    public List<Issue> check(Input profile) throws IOException, WorkspaceException {
        Catalogue catalogue = desk.catalogues().catalogue();
        try {
            MappingProfile read = new MappingProfiles(catalogue, profiled(catalogue)).handed(profile);
            return MappingRules.check(read.tree(), catalogue);
        } catch (Stopped wrong) {
            throw told(wrong);
        } catch (UnreadableInput unreadable) {
            throw new WorkspaceException(unreadable.issue(), unreadable);
        }
    }

    @Override
    public String suggest(Input table, Optional<Locale> locale) throws IOException, WorkspaceException {
        Catalogue catalogue = desk.catalogues().catalogue();
        try {
            return profiled(catalogue).suggest(table(table, ""), written(locale), catalogue);
        } catch (Stopped wrong) {
            throw told(wrong);
        }
    }

    @Override
    public Look look(Input file, String name, Optional<Locale> locale) throws IOException, WorkspaceException {
        Catalogue catalogue = desk.catalogues().catalogue();
        Input table = table(file, name);
        try {
            return new Look(table, profiled(catalogue).sketch(table, written(locale), catalogue));
        } catch (Stopped wrong) {
            throw told(wrong);
        }
    }

    @Override
    public Input spell(Declaration profile) throws WorkspaceException {
        try {
            String text = profiled(desk.catalogues().catalogue()).spell(profile);
            return new BytesInput(profile.attribute("id") + ".yaml", text.getBytes(StandardCharsets.UTF_8));
        } catch (Stopped wrong) {
            throw told(wrong);
        }
    }

    /** @param name what a report calls it; empty for the first */
    private Input table(Input file, String name) throws WorkspaceException {
        Delivery delivery = Delivery.of(file, Progress.NONE, desk.limits());
        return delivery.items().stream().filter(item -> name.isEmpty() || item.name().equals(name)).findFirst().map(Delivery.Item::input)
                .orElseThrow(() -> new WorkspaceException(delivery.refused().stream()
                        .filter(report -> name.isEmpty() || report.file().equals(name) || report.file().equals(file.name())).flatMap(report -> report.issues().stream()).findFirst()
                        .orElseGet(() -> name.isEmpty() ? Sentences.error("input.empty", file.name()) : Sentences.error("input.gone", name, file.name()))));
    }

    private static Settings written(Optional<Locale> locale) {
        return new Settings(Optional.empty(), locale, Unit.NO_CURRENCY, Optional.empty(), Map.of());
    }

    private ConnectorEdge profiled(Catalogue catalogue) throws Stopped {
        return new ConnectorChoice(catalogue, desk.connectors().live(), new IssueLog("", 1)).profiled();
    }

    private static WorkspaceException told(Stopped wrong) {
        return new WorkspaceException(wrong.issue().orElseThrow());
    }
}
