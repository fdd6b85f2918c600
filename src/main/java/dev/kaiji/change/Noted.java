package dev.kaiji.change;

import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.ReleaseId;

/** What an editor said about a change, and in which release. */
public record Noted(ReleaseId release, ChangeNote note) {}
