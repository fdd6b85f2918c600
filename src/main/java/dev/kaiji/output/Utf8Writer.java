package dev.kaiji.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Text on its way into a file, as UTF-8: what is ready in bytes goes in between without being encoded again.
 *
 * <p>Not for several threads at once. It has no end of its own: after the last word {@link #flush} hands on what is left, and the stream stays open.
 */
public final class Utf8Writer extends Writer {
    private final OutputStream out;
    private final byte[] waiting = new byte[1_024];
    private int length;

    /** The first half of a character whose second half is yet to come; 0 for none. */
    private char half;

    public Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            if (text[i] >= 0x80 || half != 0) {
                write(new String(text, i, from + count - i));
                return;
            }
            room(1);
            waiting[length++] = (byte) text[i];
        }
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        write(text.substring(from, from + count));
    }

    @Override
    public void write(String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        String whole = half == 0 ? text : half + text;
        char last = whole.charAt(whole.length() - 1);
        half = Character.isHighSurrogate(last) ? last : 0;
        encoded(half == 0 ? whole : whole.substring(0, whole.length() - 1));
    }

    private void encoded(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(int character) throws IOException {
        write(String.valueOf((char) character));
    }

    /** What is in UTF-8 already. */
    public void write(byte[] ready) throws IOException {
        endOfText();
        bytes(ready);
    }

    /** Half a character that nothing came after is written as a String encodes it. */
    private void endOfText() throws IOException {
        if (half != 0) {
            String alone = String.valueOf(half);
            half = 0;
            encoded(alone);
        }
    }

    private void bytes(byte[] ready) throws IOException {
        room(ready.length);
        if (ready.length > waiting.length) {
            out.write(ready);
        } else {
            System.arraycopy(ready, 0, waiting, length, ready.length);
            length += ready.length;
        }
    }

    private void room(int bytes) throws IOException {
        if (waiting.length - length < bytes) {
            handOn();
        }
    }

    @Override
    public void flush() throws IOException {
        endOfText();
        handOn();
    }

    private void handOn() throws IOException {
        out.write(waiting, 0, length);
        length = 0;
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
