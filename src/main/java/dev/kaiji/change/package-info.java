/** Two releases in, their comparison out; all releases in, every promise's history out. */
@NullMarked
package dev.kaiji.change;

import org.jspecify.annotations.NullMarked;
