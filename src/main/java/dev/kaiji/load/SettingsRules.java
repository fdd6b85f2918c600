package dev.kaiji.load;

import dev.kaiji.model.Address;
import dev.kaiji.model.Places;
import dev.kaiji.model.Problem;
import dev.kaiji.model.SiteSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code site.yaml} must say beyond its shape. */
final class SettingsRules {
    private static final Pattern ADDRESS = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?/([A-Za-z0-9._~-]+/)*");
    private static final Pattern AUTHORITY = Pattern.compile("[a-z0-9.@-]+,[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final Pattern CONTACT =
            Pattern.compile("(mailto:[^\\s<>\"]+@[^\\s<>\"]+|https://[^\\s<>\"]+|tel:[0-9+-]+)");

    private static final Pattern DIFFERENCE = Pattern.compile("[a-z-]+(/[a-z0-9-]+)?\\.prose \\S.*");

    private SettingsRules() {}

    static List<Problem> problems(SiteSettings settings, Places places) {
        var found = new ArrayList<Problem>();
        text(found, places, "settings.address", "address", ADDRESS, settings.address());
        text(found, places, "settings.authority", "feed-authority", AUTHORITY, settings.feedAuthority());
        settings.securityContact()
                .ifPresent(c -> text(found, places, "settings.contact", "security-contact", CONTACT, c));
        settings.mayDiffer().forEach(d -> text(found, places, "settings.may-differ", "may-differ", DIFFERENCE, d));
        number(found, places, "compare-all-up-to", settings.compareAllUpTo());
        number(found, places, "unconfirmed-after-days", settings.unconfirmedAfterDays());
        number(found, places, "timeline-days", settings.timelineDays());
        return found;
    }

    private static void text(
            List<Problem> found, Places places, String code, String field, Pattern wanted, String typed) {
        if (!wanted.matcher(typed).matches()) {
            found.add(problem(places, code, field, typed));
        }
    }

    private static void number(List<Problem> found, Places places, String field, int typed) {
        if (typed < 0 || typed > 10_000) {
            found.add(problem(places, "settings.number", field, Integer.toString(typed)));
        }
    }

    private static Problem problem(Places places, String code, String field, String typed) {
        var address = new Address("site", field);
        return Problem.error(code, places.of(address), Optional.of(address), Map.of("value", typed));
    }
}
