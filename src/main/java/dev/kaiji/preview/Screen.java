package dev.kaiji.preview;

/**
 * A page as the editor sees it, the preview's bar on top.
 *
 * @param mark of everything that is seen: another page or another style has another mark
 */
record Screen(int status, byte[] html, String mark) {}
