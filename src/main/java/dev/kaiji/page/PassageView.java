package dev.kaiji.page;

import java.util.Optional;

/**
 * Prose as a page prints it.
 *
 * @param anchor its address as an anchor, for example {@code secondary-damage.prose}
 * @param lang the prose's own language where it is not the page's
 * @param note what a reader is told of it: that it is not translated yet, or describes an earlier release
 */
public record PassageView(String anchor, Html html, Optional<String> lang, Optional<String> note) {}
