/** What an editor begins with: a record and an id in; commented files with placeholders to fill in, out. */
@NullMarked
package dev.kaiji.start;

import org.jspecify.annotations.NullMarked;
