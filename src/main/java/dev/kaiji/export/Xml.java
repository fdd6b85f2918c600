package dev.kaiji.export;

/** XML as it grows: escaped, without indentation, and never ill-formed text. */
final class Xml {
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder();

    static Xml document() {
        var xml = new Xml();
        xml.out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        return xml;
    }

    /** @param attributes names and values in turn */
    Xml open(String name, String... attributes) {
        start(name, attributes);
        out.append('>');
        return this;
    }

    Xml empty(String name, String... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    private void start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            out.append('"');
        }
    }

    Xml close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element with nothing but text. */
    Xml element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    Xml line() {
        out.append('\n');
        return this;
    }

    Xml text(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                out.append(text, from, i);
                int c = text.codePointAt(i);
                character(c);
                i += Character.charCount(c) - 1;
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
        return this;
    }

    /** What nearly every character is: it stands as it is. */
    private static boolean isPlain(char c) {
        return c > '>' && c < Character.MIN_SURROGATE || c >= ' ' && c < '>' && c != '&' && c != '<' && c != '"';
    }

    private void character(int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
        }
    }

    /** XML 1.0 §2.2. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
