package dev.kaiji.model;

/** A thing that lives in a collection under an id of its own: compared by that id, never by its position. */
public interface Element {
    Id id();
}
