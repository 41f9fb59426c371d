package org.raceline.ui.sources.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Source;
import org.raceline.ui.ActionButton;
import org.raceline.ui.ImportJob;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;
import org.raceline.ui.sources.internal.AnswerField.Option;

/** A file asks: the question, the fields that answer it, and the import with the answer. */
final class QuestionBox {
    private static final LocalDate DAY_FIRST = LocalDate.of(2026, 4, 3);
    private static final LocalDate MONTH_FIRST = LocalDate.of(2026, 3, 4);

    private final Composite card;
    private final Session session;
    private final ImportJob job;
    private final Question question;
    private final Snapshot snapshot;
    private final Map<String, String> told;
    private final List<AnswerField> fields = new ArrayList<>();
    private ActionButton go;

    /** @param told earlier answers of the same file; the new ones are added */
    QuestionBox(Composite card, Session session, ImportJob job, Question question, Snapshot snapshot, Map<String, String> told) {
        this.card = card;
        this.session = session;
        this.job = job;
        this.question = question;
        this.snapshot = snapshot;
        this.told = told;
        Composite head = Lettering.box(card, 2);
        Pill.in(head, session, Words.text("status." + question.report().status().id()), Pill.Mood.ASKING);
        Lettering.say(Lettering.label(head, TextStyle.TITLE, Tone.NORMAL), question.report().file());
        Lettering.say(Lettering.label(card, new TextStyle(13, false), Tone.NORMAL), question.what());
        if (!question.remedy().isEmpty()) {
            Lettering.say(Lettering.label(card, new TextStyle(13, false), Tone.MUTED), question.remedy());
        }
        Composite form = Lettering.box(card, 1);
        question.fields().forEach(id -> fields.add(field(form, id)));
        Composite buttons = Lettering.box(card, 2);
        go = new ActionButton(buttons, session, ActionButton.Kind.PRIMARY, this::answer);
        go.setText(Words.text(fields.isEmpty() ? "question.again" : "question.import"));
        go.setData("raceline.id", "sources.question.import");
        go.setEnabled(fields.isEmpty());
        ActionButton leave = new ActionButton(buttons, session, ActionButton.Kind.LINK, () -> session.imports().forget(job, question.report()));
        leave.setText(Words.text("question.leave"));
        leave.setHint(Words.text("question.leave.hint", question.report().file()));
        leave.setData("raceline.id", "sources.question.leave");
    }

    private AnswerField field(Composite form, String id) {
        String name = id.startsWith(Question.SETTING) ? Question.SETTING.strip() : id;
        Optional<ConnectorCard.Setting> setting = setting(id);
        String title = setting.map(ConnectorCard.Setting::name).orElseGet(() -> Words.text("answer." + name));
        String hint = setting.map(ConnectorCard.Setting::description).orElseGet(() -> Words.text("answer." + name + ".hint"));
        return new AnswerField(form, session, id, title, hint, options(id), Words.text("answer." + name + ".free"), this::chosen);
    }

    private Optional<ConnectorCard.Setting> setting(String field) {
        return field.startsWith(Question.SETTING) ? snapshot.catalogue().connector(question.report().connector()).stream().flatMap(card -> card.settings().stream())
                .filter(setting -> field.equals(Question.SETTING + setting.id())).findFirst() : Optional.empty();
    }

    private List<Option> options(String id) {
        return switch (id) {
            case Question.LOCALE -> Stream.of("en-GB", "en-US", "de-DE").map(tag -> new Option(tag,
                    Words.text("answer.locale." + tag, session.formats().day(tag.equals("en-US") ? MONTH_FIRST : DAY_FIRST)))).toList();
            case Question.CONNECTOR -> connectors().stream().map(each -> new Option(each.id(), each.name())).toList();
            case Question.SOURCE -> snapshot.sources().stream().filter(source -> source.connector().equals(question.report().connector()))
                    .map(Source::name).filter(source -> !source.isEmpty()).map(source -> new Option(source, source)).toList();
            default -> question.hints().getOrDefault(id.startsWith(Question.SETTING) ? id.substring(Question.SETTING.length()) : "", List.of()).stream()
                    .map(value -> new Option(value, value)).toList();
        };
    }

    /** Those that the question names, else all. */
    private List<ConnectorCard> connectors() {
        List<ConnectorCard> all = snapshot.catalogue().connectors();
        List<ConnectorCard> named = all.stream().filter(each -> question.what().contains("(" + each.id() + ")")).toList();
        return named.isEmpty() ? all : named;
    }

    private void chosen() {
        if (go != null) {
            go.setEnabled(fields.stream().anyMatch(field -> !field.value().isEmpty()));
        }
    }

    private void answer() {
        Map<String, String> answers = new HashMap<>();
        boolean understood = true;
        for (AnswerField field : fields) {
            String value = field.id().equals(Question.FIRST_DAY) ? session.formats().readDay(field.value()).map(LocalDate::toString).orElse(field.value()) : field.value();
            boolean valid = value.isEmpty() || Question.isValid(field.id(), value);
            String name = field.id().startsWith(Question.SETTING) ? Question.SETTING.strip() : field.id();
            field.complain(valid ? "" : Words.text("answer." + name + ".error", value));
            understood &= valid;
            if (!value.isEmpty()) {
                answers.put(field.id(), value);
            }
        }
        if (understood && (fields.isEmpty() || !answers.isEmpty())) {
            told.putAll(answers);
            Map<String, String> all = Map.copyOf(told);
            session.imports().again(job, question.report(), files -> Question.request(files, all));
        } else {
            fit();
        }
    }

    /** A complaint takes room. */
    private void fit() {
        Composite above = card;
        while (above != null && !(above instanceof ScrolledComposite)) {
            above = above.getParent();
        }
        card.layout(true, true);
        if (above instanceof ScrolledComposite scroll) {
            scroll.setMinHeight(scroll.getContent().computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
            scroll.layout(true, true);
        }
    }
}
