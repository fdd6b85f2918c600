package dev.kaiji.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys that may sign a release and the one after it, as ssh-keygen's ALLOWED SIGNERS file lists them. */
record AllowedSigners(List<Signer> signers) {
    private static final Pattern LINE =
            Pattern.compile("([A-Za-z0-9._@+-]+) namespaces=\"([^\"\\s]+)\" ssh-ed25519 ([A-Za-z0-9+/=]+)(?: ([^\\r\\n]*))?");

    AllowedSigners {
        signers = List.copyOf(signers);
    }

    /** One line: who, for which namespaces, with which key. */
    record Signer(String principal, List<String> namespaces, PublicKey key) {
        Signer {
            namespaces = List.copyOf(namespaces);
        }
    }

    /** Reads the file; empty lines and {@code #} comments are passed over. @throws MalformedSignature naming the first line of another form */
    static AllowedSigners parse(byte[] file) throws MalformedSignature {
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
        return new Signer(matcher.group(1), List.of(matcher.group(2).split(",")), PublicKey.parse(matcher.group(3)));
    }

    Optional<Signer> find(PublicKey key, String namespace) {
        return signers.stream()
                .filter(s -> s.key().equals(key) && s.namespaces().contains(namespace))
                .findFirst();
    }
}
