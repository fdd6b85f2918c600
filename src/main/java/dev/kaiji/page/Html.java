package dev.kaiji.page;

/** Prose already rendered and cleaned when it was read; the only text that a template prints without escaping it. */
public record Html(String value) {}
