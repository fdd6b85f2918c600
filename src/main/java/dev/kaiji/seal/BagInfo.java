package dev.kaiji.seal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The labels of {@code bag-info.txt} (RFC 8493 §2.2.2), one a line, each once. */
record BagInfo(Map<String, String> labels) {
    static final String RELEASE = "Kaiji-Release";
    static final String PUBLISHED = "Kaiji-Published";
    static final String SEQUENCE = "Kaiji-Sequence";
    static final String PREVIOUS = "Kaiji-Previous";
    static final String NEXT_UPDATE_BY = "Kaiji-Next-Update-By";
    static final String GENERATOR = "Kaiji-Generator";
    static final String OXUM = "Payload-Oxum";

    BagInfo {
        labels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** @throws MalformedSignature naming the first line that is not {@code Label: value} */
    static BagInfo parse(byte[] file) throws MalformedSignature {
        var labels = new LinkedHashMap<String, String>();
        String text = new String(file, StandardCharsets.UTF_8);
        if (!text.endsWith("\n")) {
            throw new MalformedSignature("info.no-final-lf");
        }
        int number = 0;
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            number++;
            int colon = line.indexOf(": ");
            if (colon <= 0
                    || line.indexOf('\r') >= 0
                    || labels.putIfAbsent(line.substring(0, colon), line.substring(colon + 2)) != null) {
                throw new MalformedSignature("info.line", "number", Integer.toString(number));
            }
        }
        return new BagInfo(labels);
    }

    byte[] bytes() {
        var out = new StringBuilder();
        labels.forEach((label, value) -> out.append(label)
                .append(": ")
                .append(value.replaceAll("\\p{Cntrl}+", " "))
                .append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    Optional<String> get(String label) {
        return Optional.ofNullable(labels.get(label));
    }

    String orEmpty(String label) {
        return get(label).orElse("");
    }
}
