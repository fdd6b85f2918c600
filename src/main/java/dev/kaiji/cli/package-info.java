/** The front door: commands, options, exit codes and progress; the only place with a clock and a terminal. Arguments in, exit code out. */
@NullMarked
package dev.kaiji.cli;

import org.jspecify.annotations.NullMarked;
