/** Page and template in, output file out; the only place that knows FreeMarker. */
@NullMarked
package dev.kaiji.render;

import org.jspecify.annotations.NullMarked;
