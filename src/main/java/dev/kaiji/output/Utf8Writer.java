package dev.kaiji.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Text on its way into a file, as UTF-8: what is ready in bytes goes in between without being encoded again.
 *
 * <p>Not for several threads at once. It has no end of its own: after the last word {@link #flush} hands on what is left, and the stream stays open. No character
 * may be split over two calls.
 */
public final class Utf8Writer extends Writer {
    private final OutputStream out;
    private final byte[] waiting = new byte[1_024];
    private int length;

    public Utf8Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            if (text[i] >= 0x80) {
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
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(int character) throws IOException {
        write(String.valueOf((char) character));
    }

    /** What is in UTF-8 already. */
    public void write(byte[] ready) throws IOException {
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
            flush();
        }
    }

    @Override
    public void flush() throws IOException {
        out.write(waiting, 0, length);
        length = 0;
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
