package dev.kaiji.page;

import dev.kaiji.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the picture says that other sites show beside a link to this one.
 *
 * @param updated the day of the newest release, in words
 * @param statement what is known of secondary damage, sentence by sentence
 * @param note the note that the organisation prints on every page
 */
public record Card(
        Language language,
        String company,
        String title,
        String updated,
        List<String> statement,
        Optional<String> note) {
    public Card {
        statement = List.copyOf(statement);
    }

    /** @param context at the newest release */
    public static Card of(PageContext context) {
        var release = context.release();
        var statement = new ArrayList<String>();
        statement.add(Statements.sentence(context, release.statement()).text());
        Statements.meaning(context, release.statement()).ifPresent(statement::add);
        return new Card(
                context.language(),
                context.say(context.organisation().name()).text(),
                context.say(release.incident().title()).text(),
                Dated.of(context, "top.updated", context.day(context.dayOf(release)))
                        .text(),
                statement,
                context.say(context.organisation().standingNote()).map(Said::text));
    }

    /** All of it, for who does not see the picture. */
    String words(String joint) {
        return Stream.of(Stream.of(company, title, updated), statement.stream(), note.stream())
                .flatMap(words -> words)
                .collect(Collectors.joining(joint));
    }
}
