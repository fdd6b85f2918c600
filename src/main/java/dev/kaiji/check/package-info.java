/** A release and what changed in, problems out: one class a rule. */
@NullMarked
package dev.kaiji.check;

import org.jspecify.annotations.NullMarked;
