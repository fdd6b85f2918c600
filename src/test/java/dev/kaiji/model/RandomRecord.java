package dev.kaiji.model;

import static dev.kaiji.model.Mutations.with;

import dev.kaiji.model.ChangeNote.Reason;
import dev.kaiji.model.Mutations.Mutation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** A small record whose releases differ in anything, the same for the same seed: each changes a few fields of any kind, takes some of them back, and gives reasons for some, and for some that did not change. */
public final class RandomRecord {
    private RandomRecord() {}

    public static Releases of(long seed, int releases) {
        var random = new Random(seed);
        var all = new ArrayList<>(List.of(FullRelease.release("2024-01-01")));
        while (all.size() < releases) {
            all.add(next(all, random));
        }
        return new Releases(all);
    }

    private static Release next(List<Release> before, Random random) {
        var notes = new ArrayList<ChangeNote>();
        var next = before.get(random.nextInt(4) > 0 ? before.size() - 1 : random.nextInt(before.size()));
        for (int i = random.nextInt(4); i > 0; i--) {
            var mutations = mutations(next);
            var mutation = mutations.get(random.nextInt(mutations.size()));
            next = mutation.after();
            if (random.nextBoolean()) {
                notes.add(note(mutation.address(), random));
            }
            if (random.nextBoolean()) {
                notes.add(note(mutations.get(random.nextInt(mutations.size())).address(), random));
            }
        }
        String id = LocalDate.of(2024, 1, 1).plusMonths(before.size()).toString();
        var published = Optional.of(OffsetDateTime.parse(id + "T15:00+09:00"));
        return with(with(with(next, "id", new ReleaseId(id)), "published", published), "changes", notes);
    }

    /** But for what a record may not do: nothing comes twice, and its languages stay. */
    private static List<Mutation> mutations(Release release) {
        var all = Mutations.of(release).toList();
        var there = all.stream()
                .filter(m -> m.what().equals("gone"))
                .map(Mutation::address)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(m -> !m.what().equals("added") || !there.contains(m.address()))
                .filter(m -> !m.address().startsWith("release.") && !m.address().equals("organisation.languages"))
                .toList();
    }

    private static ChangeNote note(String address, Random random) {
        var kinds = ChangeNote.Kind.values();
        return new ChangeNote(
                List.of(Address.parse(address)),
                new Reason.Given(FullRelease.text("理由" + random.nextInt(3))),
                random.nextBoolean() ? Optional.empty() : Optional.of(kinds[random.nextInt(kinds.length)]),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
