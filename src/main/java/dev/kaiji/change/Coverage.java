package dev.kaiji.change;

import dev.kaiji.model.Address;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.Text;
import java.util.List;
import java.util.Map;

/** How much of a release stands in one of its languages: of its short texts, and of its prose. */
public record Coverage(Language language, Share texts, Share prose) {
    /**
     * @param all how many the release has in any language
     * @param present how many of them stand in this one
     * @param stale how many of those their original has left behind
     * @param pending how many are missing or left behind and let go by {@code translation-pending}
     */
    public record Share(int all, int present, int stale, int pending) {}

    /** Of the newest release of the record, a language after the other. @param facts every release of the record taken apart */
    public static List<Coverage> of(Releases record, Map<ReleaseId, Facts> facts) {
        return record.newest().organisation().languages().stream()
                .map(language -> {
                    var texts = new Count();
                    var prose = new Count();
                    count(record, facts, language, texts, prose);
                    return new Coverage(language, texts.share(), prose.share());
                })
                .toList();
    }

    private static void count(
            Releases record, Map<ReleaseId, Facts> facts, Language language, Count texts, Count prose) {
        var release = record.newest();
        boolean late = release.translationPending().containsKey(language);
        var things = facts.getOrDefault(release.id(), new Facts(Map.of())).things();
        for (Facts.Thing thing : things.values()) {
            thing.fields().forEach((field, value) -> {
                if (value instanceof Text || value instanceof Prose) {
                    boolean present = value instanceof Text text
                            ? text.in(language).isPresent()
                            : ((Prose) value).in(language).isPresent();
                    boolean stale = present
                            && Staleness.of(record, facts, new Address(thing.subject(), field), language)
                                    .isPresent();
                    (value instanceof Text ? texts : prose).add(present, stale, late);
                }
            });
        }
    }

    private static final class Count {
        private int all;
        private int present;
        private int stale;
        private int pending;

        void add(boolean isPresent, boolean isStale, boolean late) {
            all++;
            present += isPresent ? 1 : 0;
            stale += isStale ? 1 : 0;
            pending += late && (!isPresent || isStale) ? 1 : 0;
        }

        Share share() {
            return new Share(all, present, stale, pending);
        }
    }
}
