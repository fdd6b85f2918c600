package dev.kaiji.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    private static final String[] TEXTS = {
        "", "a", "改", "plain <b>text</b>", "2026年3月末", "é", "𠮷野家", "long ".repeat(700), "長い".repeat(900)
    };

    @Test
    void textInAnyMixOfCallsIsTheSameBytesAsTheWholeTextEncoded() throws IOException {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var bytes = new ByteArrayOutputStream();
            var whole = new StringBuilder();
            var out = new Utf8Writer(bytes);
            for (int i = random.nextInt(30); i > 0; i--) {
                String text = TEXTS[random.nextInt(TEXTS.length)];
                whole.append(write(text, random.nextInt(6), out));
            }
            out.flush();
            assertThat(bytes.toByteArray()).isEqualTo(whole.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String write(String text, int way, Utf8Writer out) throws IOException {
        switch (way) {
            case 0 -> out.write(text);
            case 1 -> out.write("<" + text + ">", 1, text.length());
            case 2 -> out.write(text.toCharArray());
            case 3 -> out.write(text.getBytes(StandardCharsets.UTF_8));
            case 4 -> {
                for (char c : text.toCharArray()) {
                    out.write(c);
                }
            }
            default -> {
                out.write('字');
                return "字";
            }
        }
        return text;
    }

    @Test
    void halfACharacterIsWrittenAsAStringEncodesIt() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new Utf8Writer(bytes);
        out.write("a\uD842");
        out.close();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("a?");
    }
}
