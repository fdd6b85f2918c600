package dev.kaiji.load;

import dev.kaiji.model.Places.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in an editor's words what the YAML parser says in its own, and where the mistake is rather than where it was noticed. */
final class YamlSyntax {
    /** What the parser says, our code for it, and whether the mistake is where the parser was when it began ({@code true}) or where it gave up. */
    private record Saying(String part, String code, boolean atBeginning) {}

    private static final List<Saying> SAYINGS = List.of(
            new Saying("(TAB)", "text.tab", false),
            new Saying("cannot start any token", "yaml.reserved", false),
            new Saying("special characters are not allowed", "text.control", false),
            new Saying("mapping values are not allowed", "yaml.colon-in-text", false),
            new Saying("could not find expected ':'", "yaml.no-colon", true),
            new Saying("unexpected end of stream", "yaml.unclosed-quote", true),
            new Saying("found unexpected document separator", "yaml.unclosed-quote", true),
            new Saying("expected <block end>", "yaml.indentation", false),
            new Saying("expected ',' or", "yaml.unclosed-bracket", true),
            new Saying("unknown escape character", "yaml.escape", false),
            new Saying("hexadecimal numbers", "yaml.escape", false));

    private YamlSyntax() {}

    static Flaw flaw(String detail, Optional<Position> gaveUp, Optional<Position> began) {
        var saying = SAYINGS.stream().filter(s -> detail.contains(s.part())).findFirst();
        var at = saying.filter(Saying::atBeginning).isPresent() ? began.or(() -> gaveUp) : gaveUp.or(() -> began);
        String code = saying.map(Saying::code).orElse("yaml.syntax");
        return Flaw.error(code, "", at.orElse(new Position(1, 1)), Map.of("detail", detail));
    }
}
