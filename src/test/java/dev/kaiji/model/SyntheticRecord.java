package dev.kaiji.model;

import static dev.kaiji.model.FullRelease.id;
import static dev.kaiji.model.FullRelease.text;
import static dev.kaiji.model.Mutations.with;

import dev.kaiji.model.ChangeNote.Reason;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** An invented record of any size, the same for the same numbers: in each release a twentieth of the measures changes, and it is known how. */
public final class SyntheticRecord {
    private static final YearMonth START = YearMonth.of(2020, 1);

    private final Random random = new Random(7);
    private final List<List<String>> edits = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();

    private SyntheticRecord() {}

    public static SyntheticRecord of(int releases, int measures) {
        var record = new SyntheticRecord();
        record.releases.add(record.first(measures));
        while (record.releases.size() < releases) {
            record.next();
        }
        return record;
    }

    public Releases releases() {
        return new Releases(releases);
    }

    /** The addresses that were changed with that release, counted from 0. */
    public List<String> edits(int release) {
        return edits.get(release);
    }

    private Release first(int measures) {
        var list = new ArrayList<Measure>();
        for (int i = 0; i < measures; i++) {
            var commitments =
                    List.of(commitment("m" + i + "-a"), commitment("m" + i + "-b"), commitment("m" + i + "-c"));
            list.add(new Measure(
                    id("m" + i),
                    text("施策" + i),
                    id("access"),
                    List.of(id("1-1-a"), id("1-1-i")),
                    commitments,
                    prose(i, 0)));
        }
        edits.add(List.of());
        return with(with(FullRelease.release("2020-01-01"), "measures", list), "reports", List.of());
    }

    private static Commitment commitment(String id) {
        return with(
                with(with(FullRelease.scheduled(id), "what", text("取組" + id)), "partOf", Optional.empty()),
                "due",
                Optional.of(Dates.date("2030-06")));
    }

    private void next() {
        var before = releases.get(releases.size() - 1);
        var measures = new ArrayList<>(before.measures());
        var changed = new ArrayList<String>();
        var explained = new ArrayList<Address>();
        random.ints(0, measures.size())
                .distinct()
                .limit(Math.max(1, measures.size() / 20))
                .forEach(i -> measures.set(i, edited(measures.get(i), changed, explained)));
        String day = START.plusMonths(releases.size()).atDay(1).toString();
        var note = new ChangeNote(
                explained,
                new Reason.Given(text("機器が届くのが遅れたため")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        edits.add(List.copyOf(changed));
        releases.add(with(
                with(with(before, "id", new ReleaseId(day)), "measures", measures),
                "changes",
                explained.isEmpty() ? List.of() : List.of(note)));
    }

    private Measure edited(Measure measure, List<String> changed, List<Address> explained) {
        int choice = random.nextInt(3);
        if (choice == 0) {
            changed.add("measures/" + measure.id() + ".prose");
            return with(measure, "prose", prose(random.nextInt(1000), releases.size()));
        }
        var commitments = new ArrayList<>(measure.commitments());
        int at = random.nextInt(commitments.size());
        var address = Address.of("commitments", commitments.get(at).id(), "due");
        var due = Dates.date((2025 + random.nextInt(4)) + "-" + (choice == 1 ? "0" : "1") + random.nextInt(1, 3)
                + (random.nextBoolean() ? "-end" : ""));
        if (!commitments.get(at).due().equals(Optional.of(due))) {
            commitments.set(at, with(commitments.get(at), "due", Optional.of(due)));
            changed.add(address.toString());
            explained.add(address);
        }
        return with(measure, "commitments", commitments);
    }

    private static Prose prose(int number, int release) {
        var words = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            words.append("この施策は")
                    .append(number + i)
                    .append("件の対象について、2025年")
                    .append(1 + (i + release) % 12)
                    .append("月までに点検を終え、結果を公表する予定です。");
        }
        return FullRelease.prose(words.append('\n').toString());
    }
}
