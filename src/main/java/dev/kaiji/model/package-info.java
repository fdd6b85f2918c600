/** The words everything else is said in: releases, promises, dates, states, problems. Content in, content out; nothing of ours is imported. */
@NullMarked
package dev.kaiji.model;

import org.jspecify.annotations.NullMarked;
