/** A release folder's paths and bytes in, a release and its problems out; the only place that knows YAML and Markdown. */
@NullMarked
package dev.kaiji.load;

import org.jspecify.annotations.NullMarked;
