package dev.kaiji.load;

import dev.kaiji.model.Places.Position;
import java.util.Map;

/** Says in an editor's words what the YAML parser says in its own. */
final class YamlSyntax {
    private YamlSyntax() {}

    static Flaw flaw(String text, Position at, String detail) {
        String code;
        if (detail.contains("\\t") || detail.contains("'\t'") || detail.contains("TAB")) {
            code = "yaml.tab";
        } else if (detail.contains("cannot start any token")) {
            code = "yaml.reserved";
        } else if (detail.contains("mapping values are not allowed")) {
            code = "yaml.colon-in-text";
        } else if (detail.contains("could not find expected ':'")) {
            code = "yaml.no-colon";
        } else if (detail.contains("unexpected end of stream") || detail.contains("found unexpected end")) {
            code = "yaml.unclosed-quote";
        } else if (detail.contains("expected <block end>")) {
            code = "yaml.indentation";
        } else if (detail.contains("expected ',' or")) {
            code = "yaml.unclosed-bracket";
        } else if (detail.contains("unknown escape character") || detail.contains("escape sequence")) {
            code = "yaml.escape";
        } else if (detail.contains("undefined alias") || detail.contains("alias")) {
            return Flaw.error("yaml.alias", "", at, Map.of("name", ""));
        } else {
            code = "yaml.syntax";
        }
        return Flaw.error(code, "", at, Map.of("detail", detail));
    }
}
