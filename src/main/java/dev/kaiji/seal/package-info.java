/** Release folders in, sealed bags and findings out: BagIt manifests, OpenSSH signatures, the cumulative history, and their verification. */
@NullMarked
package dev.kaiji.seal;

import org.jspecify.annotations.NullMarked;
