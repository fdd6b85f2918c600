package dev.kaiji.load;

import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** A text that is not what its field wants, while binding; never leaves this package. */
final class BadValue extends DatabindException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, String> values;

    BadValue(JsonParser parser, String code, Map<String, String> values) {
        super(parser, code);
        this.code = code;
        this.values = Map.copyOf(values);
    }

    String code() {
        return code;
    }

    Map<String, String> values() {
        return values;
    }
}
