/** The local server: watches the content and the templates, plans the site again where a file was saved, and has the browser reload. Folders in, pages for one browser out. */
@NullMarked
package dev.kaiji.preview;

import org.jspecify.annotations.NullMarked;
