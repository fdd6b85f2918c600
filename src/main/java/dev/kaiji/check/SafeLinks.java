package dev.kaiji.check;

import dev.kaiji.model.Address;
import dev.kaiji.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What becomes a link leads where it says: the web, an e-mail, a telephone. */
final class SafeLinks implements Rule {
    private static final Pattern WEB =
            Pattern.compile("https?://[a-zA-Z0-9.-]+(:[0-9]{1,5})?(/[\\x21-\\x7e&&[^\"<>\\\\^`{|}]]*)?");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,30}");

    @Override
    public List<Problem> problems(Checked checked) {
        var found = new ArrayList<Problem>();
        var release = checked.release();
        release.reports()
                .forEach(r -> check(checked, "link.web", WEB, Address.of("reports", r.id(), "link"), r.link(), found));
        release.directives()
                .forEach(d ->
                        check(checked, "link.web", WEB, Address.of("directives", d.id(), "link"), d.link(), found));
        release.organisation().desks().forEach(d -> {
            check(checked, "link.web", WEB, Address.of("desks", d.id(), "form"), d.form(), found);
            check(checked, "link.email", EMAIL, Address.of("desks", d.id(), "email"), d.email(), found);
            check(checked, "link.phone", PHONE, Address.of("desks", d.id(), "phone"), Optional.of(d.phone()), found);
        });
        return found;
    }

    private static void check(
            Checked checked,
            String code,
            Pattern wanted,
            Address address,
            Optional<String> typed,
            List<Problem> found) {
        typed.filter(t -> !wanted.matcher(t).matches())
                .ifPresent(t -> found.add(checked.error(code, address, Map.of("value", t))));
    }
}
