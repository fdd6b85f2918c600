/** The commands as Maven goals, thin: a goal's parameters in, the command's exit code out, as Maven's success or failure. */
@NullMarked
package dev.kaiji.maven;

import org.jspecify.annotations.NullMarked;
