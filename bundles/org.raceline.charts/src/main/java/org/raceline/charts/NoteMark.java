package org.raceline.charts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Channel;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * A note as a mark on an axis of days.
 *
 * @param channel what people call the channel that it concerns; empty: all
 */
public record NoteMark(Note note, String channel) {
    private static final String ACTION = "note:";
    private static final String BETWEEN = " ";

    /** Of the notes of some days. */
    public static List<NoteMark> of(List<Note> notes, Period period, Catalogue catalogue) {
        return notes.stream().filter(note -> note.days().intersect(period).isPresent())
                .map(note -> new NoteMark(note, note.channel().map(id -> Optional.ofNullable(catalogue.channelsById().get(id)).map(Channel::name).orElse(id)).orElse(""))).toList();
    }

    /** Ids of the notes that a part of a drawing stands for, in order of their days; none where it stands for something else. */
    public static List<String> notes(Part part) {
        return part.action().startsWith(ACTION) ? List.of(part.action().substring(ACTION.length()).split(BETWEEN)) : List.of();
    }

    /** What pressing a sign means that some notes share. */
    static String action(List<NoteMark> marks) {
        return ACTION + marks.stream().map(mark -> mark.note().id()).collect(Collectors.joining(BETWEEN));
    }

    /** In a sentence. */
    String says(Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        String when = formats.period(note.days());
        String kind = new Vocabulary(formats.locale()).note(note.kind());
        return channel.isEmpty() ? texts.text("note.says", when, kind, note.text()) : texts.text("note.says.channel", when, kind, channel, note.text());
    }
}
