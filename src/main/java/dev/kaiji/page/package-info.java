/** Releases and history in, pages out: what each page says, words and dates already written out. */
@NullMarked
package dev.kaiji.page;

import org.jspecify.annotations.NullMarked;
