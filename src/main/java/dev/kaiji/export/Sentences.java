package dev.kaiji.export;

import dev.kaiji.change.ChangedItem;
import dev.kaiji.model.Language;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.page.ChangeWords;
import dev.kaiji.page.PageContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What pages say of the items of one release, sentence by sentence, in each language of the newest. */
final class Sentences {
    private final Map<Language, ChangeWords> words = new LinkedHashMap<>();
    private final Map<Language, String> gaps = new LinkedHashMap<>();

    /** @param contexts at the newest release, one a language. @param to whose items they are */
    Sentences(List<PageContext> contexts, ReleaseId to) {
        for (PageContext context : contexts) {
            words.put(context.language(), new ChangeWords(context.at(release(context, to))));
            gaps.put(context.language(), context.phrase("text.gap"));
        }
    }

    private static Release release(PageContext context, ReleaseId id) {
        return context.releases().all().stream()
                .filter(release -> release.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Optional<String> of(ChangedItem item, Language language) {
        return Optional.ofNullable(words.get(language))
                .map(own -> String.join(gaps.getOrDefault(language, ""), own.sentences(item)));
    }
}
