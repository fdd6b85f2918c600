package dev.kaiji.page;

/** A link: where it goes, relative to its page unless it leaves the site, and the words that say so. */
public record Link(String href, String text) {}
