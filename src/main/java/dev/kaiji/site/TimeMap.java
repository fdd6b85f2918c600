package dev.kaiji.site;

import dev.kaiji.model.Language;
import dev.kaiji.model.Release;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.page.Places;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** {@code record/timemap.link}: what the top page was when, for programs that read archives (RFC 7089 §5). */
final class TimeMap {
    private static final SitePath PATH = new SitePath("record/timemap.link");

    private TimeMap() {}

    /** @param releases sealed, oldest first. @param language whose top page is the original */
    static OutputFile of(SiteSettings settings, List<Release> releases, Language language) {
        var places = new Places(language);
        var dated = releases.stream()
                .filter(release -> release.published().isPresent())
                .toList();
        var links = new ArrayList<String>();
        links.add("<" + settings.address() + places.top().address() + ">;rel=\"original\"");
        links.add("<" + settings.address() + PATH + ">;rel=\"self\";type=\"application/link-format\"" + range(dated));
        for (int i = 0; i < dated.size(); i++) {
            String rel = (i == 0 ? "first " : "") + (i == dated.size() - 1 ? "last " : "") + "memento";
            links.add("<" + settings.address() + places.asPublished(dated.get(i).id()) + ">;rel=\"" + rel
                    + "\";datetime=\"" + moment(dated.get(i)) + "\"");
        }
        return OutputFile.text(PATH, String.join(",\n", links) + "\n");
    }

    private static String range(List<Release> dated) {
        return dated.isEmpty()
                ? ""
                : ";from=\"" + moment(dated.get(0)) + "\";until=\"" + moment(dated.get(dated.size() - 1)) + "\"";
    }

    /** As HTTP writes a date: {@code Mon, 1 Apr 2024 06:00:00 GMT}, the day of the month with two digits. */
    private static String moment(Release release) {
        return release.published()
                .map(moment -> moment.withOffsetSameInstant(ZoneOffset.UTC))
                .map(TimeMap::print)
                .orElseThrow(() -> new IllegalStateException(release.id() + " has no moment"));
    }

    private static String print(OffsetDateTime moment) {
        String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(moment);
        return text.replaceFirst("^(\\w{3}, )(\\d )", "$10$2");
    }
}
