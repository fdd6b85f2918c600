/** The whole program from its front door: what a build of real content comes to, judged from outside by other people's tools. */
package dev.kaiji.whole;
