/** The whole build as one short story: content folder in, a whole new site out or nothing. */
@NullMarked
package dev.kaiji.site;

import org.jspecify.annotations.NullMarked;
