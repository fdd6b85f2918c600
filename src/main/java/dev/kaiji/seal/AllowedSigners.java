package dev.kaiji.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys that may sign a release and the one after it, as ssh-keygen's ALLOWED SIGNERS file lists them. */
public record AllowedSigners(List<Signer> signers) {
    private static final Pattern LINE = Pattern.compile(
            "([A-Za-z0-9._@+-]+) namespaces=\"([^\"\\s]+)\" ssh-ed25519 ([A-Za-z0-9+/=]+)(?: ([^\\r\\n]*))?");

    public AllowedSigners {
        signers = List.copyOf(signers);
    }

    /**
     * One line: who, for which namespaces, with which key.
     *
     * @param comment what stands behind the key; it has no meaning to a verifier
     */
    public record Signer(String principal, List<String> namespaces, PublicKey key, String comment) {
        public Signer {
            namespaces = List.copyOf(namespaces);
        }

        /** The line as it is written in such a file. */
        public String line() {
            return (principal + " namespaces=\"" + String.join(",", namespaces) + "\" " + key + " " + comment).strip();
        }
    }

    /** Reads the file; empty lines and {@code #} comments are passed over. @throws MalformedSignature naming the first line of another form */
    public static AllowedSigners parse(byte[] file) throws MalformedSignature {
        var signers = new ArrayList<Signer>();
        int number = 0;
        for (String line : new String(file, StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                signers.add(signer(line, number));
            }
        }
        return new AllowedSigners(signers);
    }

    private static Signer signer(String line, int number) throws MalformedSignature {
        var matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new MalformedSignature("signers.line", "number", Integer.toString(number));
        }
        String comment = matcher.group(4);
        return new Signer(
                matcher.group(1),
                List.of(matcher.group(2).split(",")),
                PublicKey.parse(matcher.group(3)),
                comment == null ? "" : comment);
    }

    Optional<Signer> find(PublicKey key, String namespace) {
        return signers.stream()
                .filter(s -> s.key().equals(key) && s.namespaces().contains(namespace))
                .findFirst();
    }
}
