package dev.kaiji.page;

import java.util.Optional;

/**
 * Where a fact comes from.
 *
 * @param report title of the report
 * @param item the place in it, in the report's own numbering and language
 * @param lang the item's language where it is not the page's
 */
public record Cited(Said report, Optional<Link> link, String item, Optional<String> lang) {}
