package dev.kaiji.page;

import java.util.Optional;

/**
 * A date as a page prints it.
 *
 * @param text in the page's language, for example {@code 2026年3月末}
 * @param datetime the machine's form for {@code <time datetime>}, where HTML has one: a day or a month
 */
public record PrintedDate(String text, Optional<String> datetime) {}
