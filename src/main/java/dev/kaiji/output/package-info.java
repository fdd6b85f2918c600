/** A safe relative path and its bytes: what every stage at the end of the street hands over to be written. */
@NullMarked
package dev.kaiji.output;

import org.jspecify.annotations.NullMarked;
