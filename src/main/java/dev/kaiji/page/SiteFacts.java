package dev.kaiji.page;

/**
 * How the site is made, as far as pages need it; from {@code content/site.yaml}.
 *
 * @param address the public address, ending in {@code /}
 * @param timelineDays the timeline shows what is due within so many days of the release
 * @param compareAllUpTo all pairs of releases are compared up to so many releases
 * @param eraYears years print as 令和6年, in a language that has eras
 */
public record SiteFacts(String address, int timelineDays, int compareAllUpTo, boolean eraYears) {
    public SiteFacts {
        if (!address.endsWith("/")) {
            throw new IllegalArgumentException("\"" + address + "\" does not end with /");
        }
    }
}
