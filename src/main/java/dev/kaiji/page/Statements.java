package dev.kaiji.page;

import dev.kaiji.model.Address;
import dev.kaiji.model.Statement;
import dev.kaiji.output.SitePath;
import java.util.Comparator;
import java.util.Optional;

/** Writes out the statement on secondary damage of the release that a page states. */
final class Statements {
    private Statements() {}

    static StatementView of(PageContext context, SitePath page) {
        var statement = context.release().statement();
        var sources = new Sources(context, page);
        return new StatementView(
                statement.state().code(),
                sentence(context, statement),
                meaning(context, statement),
                carried(context, statement),
                context.say(statement.checked()),
                context.date(statement.period()),
                context.say(statement.affected()),
                FigureView.of(context, statement.figures(), sources),
                statement.advice().stream()
                        .sorted(Comparator.comparingInt(Statement.Advice::order))
                        .map(advice -> new StatementView.Advice(
                                Places.anchor(Address.of("advice", advice.id())), context.say(advice.text())))
                        .toList(),
                DeskView.of(context, statement.desk()),
                context.date(statement.restateBy()),
                sources.cite(statement.source()),
                context.passage(
                        new Address("secondary-damage", "prose"),
                        release -> Optional.of(release.statement().prose())));
    }

    static Dated sentence(PageContext context, Statement statement) {
        return Dated.of(context, "damage." + statement.state().code(), context.date(statement.asOf()));
    }

    /** Not confirmed is not the same as none, and readers are told so. */
    static Optional<String> meaning(PageContext context, Statement statement) {
        return statement.state() == Statement.Damage.NONE_CONFIRMED
                ? Optional.of(context.phrase("damage.not-none"))
                : Optional.empty();
    }

    /** A statement that is older than its release was not stated anew by it. */
    static Optional<Dated> carried(PageContext context, Statement statement) {
        var day = context.dayOf(context.release());
        boolean older = statement
                .asOf()
                .span()
                .last()
                .filter(last -> last.isBefore(day))
                .isPresent();
        return older ? Optional.of(Dated.of(context, "damage.carried", context.day(day))) : Optional.empty();
    }
}
