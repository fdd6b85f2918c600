/** Releases in, files for programs out: JSON and CSV. */
@NullMarked
package dev.kaiji.export;

import org.jspecify.annotations.NullMarked;
