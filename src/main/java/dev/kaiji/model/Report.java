package dev.kaiji.model;

import java.util.List;
import java.util.Optional;

/** A document handed to a regulator. */
public record Report(
        @Doc(ja = "報告書のID", en = "The report's id") Id id,
        @Doc(ja = "規制当局のID", en = "Id of the regulator") Id regulator,
        @Doc(ja = "提出した日", en = "Day it was handed in") DisclosureDate date,
        @Doc(ja = "題名", en = "Title") Text title,
        @Doc(ja = "リンク", en = "Link") Optional<String> link,

        @Doc(ja = "対応する指導事項のID", en = "Ids of the directive items it answers")
        List<Id> items)
        implements Element {
    public Report {
        items = List.copyOf(items);
    }
}
