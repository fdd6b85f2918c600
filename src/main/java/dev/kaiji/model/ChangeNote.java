package dev.kaiji.model;

import java.util.List;
import java.util.Optional;

/** Why facts changed, as the editor says it; stands in {@code release.yaml} under {@code changes}. */
public record ChangeNote(
        @Doc(ja = "変わった事実の住所", en = "Addresses of the facts that changed")
        List<Address> facts,

        @Doc(ja = "理由。報告書に理由がないときはnone-given", en = "Reason, or none-given where the report gives none")
        Reason reason,

        @Doc(ja = "訂正・表記・翻訳のとき", en = "Correction, wording or translation")
        Optional<Kind> as,

        @Doc(ja = "何が誤りだったか（訂正）", en = "What was wrong (correction)")
        Optional<Text> wrong,

        @Doc(ja = "正しくは何か（訂正）", en = "What is right (correction)")
        Optional<Text> right,

        @Doc(ja = "いつから誤っていたか（訂正）", en = "Since when it was wrong (correction)")
        Optional<DisclosureDate> since) {
    public ChangeNote {
        facts = List.copyOf(facts);
    }

    public enum Kind implements Coded {
        @Doc(ja = "訂正。誤りを正した", en = "A mistake was put right")
        CORRECTION,
        @Doc(ja = "表記。意味は変わらない", en = "Only the wording changed, not what it means")
        WORDING,
        @Doc(ja = "翻訳。訳だけを改めた", en = "Only the translation changed")
        TRANSLATION
    }

    /** A reason in words, or the plain statement that none was given. */
    public sealed interface Reason {
        record Given(Text text) implements Reason {}

        record NoneGiven() implements Reason {}
    }
}
