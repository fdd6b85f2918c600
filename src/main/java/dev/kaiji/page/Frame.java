package dev.kaiji.page;

import dev.kaiji.model.Address;
import dev.kaiji.model.Id;
import dev.kaiji.model.Organisation;
import java.util.List;
import java.util.Optional;

/**
 * What every page says of the newest release, whichever release it states itself: whose site it is, where help is, and what parts there are.
 *
 * @param company the organisation's name
 * @param standingNote the note that it prints on every page
 * @param desk the place on the top page of the desk to which readers are sent for help
 * @param regulators that have a page of directives
 * @param unsigned whether nobody has signed it: all that is built with it is a preview
 * @param verifiable whether there is a page on how to verify the record
 */
public record Frame(
        Said company,
        Optional<Said> standingNote,
        Address desk,
        List<Named> regulators,
        boolean unsigned,
        boolean verifiable) {
    public Frame {
        regulators = List.copyOf(regulators);
    }

    /** A regulator. */
    public record Named(Id id, String name) {}

    /** @param newest at the newest release */
    static Frame of(PageContext newest) {
        var organisation = newest.organisation();
        return new Frame(
                newest.say(organisation.name()),
                newest.say(organisation.standingNote()),
                desk(newest),
                organisation.regulators().stream()
                        .map(regulator -> new Named(
                                regulator.id(), newest.say(regulator.name()).text()))
                        .toList(),
                newest.seals().of(newest.release().id()).isEmpty(),
                !newest.seals().all().isEmpty());
    }

    /** The desk of the statement. */
    private static Address desk(PageContext newest) {
        Id desk = newest.release().statement().desk();
        var known = newest.organisation().desks().stream()
                .map(Organisation.Desk::id)
                .anyMatch(desk::equals);
        return new Address(known ? "desks/" + desk : "organisation", "");
    }
}
