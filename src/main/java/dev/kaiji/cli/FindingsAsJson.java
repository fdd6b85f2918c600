package dev.kaiji.cli;

import dev.kaiji.model.Phrases;
import dev.kaiji.seal.Copies;
import dev.kaiji.seal.Finding;
import dev.kaiji.seal.Verification;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What verification found, for machines: one JSON object on standard output, written as findings are made. */
final class FindingsAsJson implements VerifyCommand.Findings {
    private final FindingWords words;
    private final JsonGenerator json;
    private final Terminal terminal;

    FindingsAsJson(Terminal terminal, FindingWords words) {
        this.terminal = terminal;
        this.words = words;
        this.json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), terminal.out());
        json.writeStartObject();
        json.writeArrayPropertyStart("findings");
    }

    @Override
    public void add(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("kind", finding.kind().code());
        json.writeStringProperty("release", finding.release());
        json.writeStringProperty("file", finding.file());
        json.writeBooleanProperty("notice", finding.kind().isNotice());
        json.writeStringProperty("message", words.message(finding));
        json.writeStringProperty("reason", finding.reason().key());
        json.writeObjectPropertyStart("values");
        finding.reason().values().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void end(
            Verification.Result result,
            Optional<Copies.Relation> relation,
            VerifyCommand.Verdict verdict,
            Phrases said) {
        json.writeEndArray();
        json.writeArrayPropertyStart("releases");
        result.releases().forEach(this::release);
        json.writeEndArray();
        relation.ifPresent(this::relation);
        json.writeStringProperty(
                "verdict", verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeNumberProperty("exitCode", verdict.exitCode());
        json.writeEndObject();
    }

    private void release(Verification.Sealed release) {
        json.writeStartObject();
        json.writeStringProperty("id", release.release());
        json.writeStringProperty("fingerprint", release.fingerprint());
        json.writeStringProperty("published", release.published());
        optional("signer", release.signer());
        optional("key", release.key());
        optional("timeStamp", release.stamped());
        json.writeEndObject();
    }

    private void relation(Copies.Relation relation) {
        json.writeObjectPropertyStart("against");
        if (relation instanceof Copies.Relation.Extends more) {
            releases("extends", more.more());
        } else if (relation instanceof Copies.Relation.Behind behind) {
            releases("behind", behind.missing());
        } else if (relation instanceof Copies.Relation.Differ differ) {
            json.writeStringProperty("relation", "differs");
            json.writeStringProperty("release", differ.ours().release());
            json.writeStringProperty("here", differ.ours().fingerprint());
            json.writeStringProperty("there", differ.theirs().fingerprint());
        } else {
            json.writeStringProperty("relation", "same");
        }
        json.writeEndObject();
    }

    private void releases(String name, List<String> releases) {
        json.writeStringProperty("relation", name);
        json.writeArrayPropertyStart("releases");
        releases.forEach(json::writeString);
        json.writeEndArray();
    }

    private void optional(String name, Optional<String> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    @Override
    public void close() {
        json.flush();
        terminal.out().println();
    }
}
