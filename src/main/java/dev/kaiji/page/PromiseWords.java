package dev.kaiji.page;

import dev.kaiji.model.Commitment;
import dev.kaiji.model.DatePart;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Force;
import dev.kaiji.model.Phrases;
import java.util.List;
import java.util.Optional;

/** Words around the dates of commitments in one language: 2026年3月末の完了目標, 2024年6月に完了. */
final class PromiseWords {
    private final DateWords words;
    private final Phrases phrases;

    PromiseWords(DateWords words) {
        this.words = words;
        this.phrases = words.phrases();
    }

    Optional<Dated> promise(Commitment commitment) {
        return commitment.due().map(due -> promise(due, commitment.force().orElse(Force.PLANNED)));
    }

    /** The verb of its force; where a kind of date needs words of its own, {@code promise.FORCE.KIND} comes first. */
    Dated promise(DisclosureDate due, Force force) {
        var key = "promise." + force.code();
        var own = key + "." + kind(due);
        return Dated.of(phrases, phrases.has(own) ? own : key, words.print(due));
    }

    private static String kind(DisclosureDate date) {
        if (date.bound() != DisclosureDate.Bound.NONE) {
            return date.isStart() ? "from" : "by";
        }
        return date.parts().size() > 1
                ? "list"
                : date.parts().get(0) instanceof DatePart.Point point
                        ? Wording.of(point).key()
                        : "range";
    }

    Dated completed(DisclosureDate done) {
        return Dated.of(phrases, done.isStart() ? "commitment.done.from" : "commitment.done", words.print(done));
    }

    /** @param reason as the page says it */
    CommitmentView.Ending ending(Commitment.Ending ending, List<Link> successors, Optional<Said> reason) {
        return new CommitmentView.Ending(phrases.get("ended." + ending.how().code()), successors, reason);
    }
}
