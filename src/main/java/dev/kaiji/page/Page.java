package dev.kaiji.page;

import dev.kaiji.output.SitePath;

/**
 * One page before it is drawn: where it lies, which template draws it, and everything it says.
 *
 * @param path for example {@code ja/secondary-damage/index.html}
 * @param template the template's file name without {@code .ftlh}, for example {@code secondary-damage}
 * @param layout what every page has around its own content
 * @param view a public record of this kind of page, words and dates already written out; the template knows it as {@code view}
 */
public record Page(SitePath path, String template, Layout layout, Record view) {}
