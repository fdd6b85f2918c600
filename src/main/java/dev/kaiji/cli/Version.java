package dev.kaiji.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The line of {@code kaiji --version}. */
final class Version implements IVersionProvider {
    private static final String DESCRIPTOR = "/META-INF/maven/plugin.xml";

    @Override
    public String[] getVersion() {
        return new String[] {name()};
    }

    /** The generator's name, for example {@code kaiji 0.1.0}. */
    String name() {
        return "kaiji " + number();
    }

    /** The version as the plugin descriptor states it, which lies beside the classes however the program is started. */
    String number() {
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream(DESCRIPTOR), DESCRIPTOR)) {
            String descriptor = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int start = descriptor.indexOf("<version>") + "<version>".length();
            return descriptor.substring(start, descriptor.indexOf("</version>", start));
        } catch (IOException e) {
            throw new UncheckedIOException(DESCRIPTOR, e);
        }
    }
}
